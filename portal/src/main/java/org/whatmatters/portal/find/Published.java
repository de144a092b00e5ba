package org.whatmatters.portal.find;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.page.Part;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.OpenReferralService;

/// Asks for several services at once, with how to reach each.
@Component
class Published {

    private final OpenReferralService directory;
    private final Parts parts;

    Published(OpenReferralService directory, Parts parts) {
        this.directory = directory;
        this.parts = parts;
    }

    /// In the order in which they were ticked.
    List<Part<OpenReferralService.Published>> of(List<UUID> ids) {
        var asked =
                ids.stream().map(id -> parts.ask(() -> directory.service(id))).toList();
        return asked.stream().map(Parts.Asked::answer).toList();
    }
}
