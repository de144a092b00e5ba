package org.whatmatters.person.organisation;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.organisation.Workings.PutDownWorking;
import org.whatmatters.platform.web.ExpectedVersion;

/// Writes down when an organisation works, and tells the others where that differs from before.
@Service
class KeepWorking {

    private final KeepOrganisation keepOrganisation;
    private final Workings workings;

    KeepWorking(KeepOrganisation keepOrganisation, Workings workings) {
        this.keepOrganisation = keepOrganisation;
        this.workings = workings;
    }

    void keep(UUID id, Working working, ExpectedVersion expected) {
        keepOrganisation.hold(id);
        var before = workings.of(id);
        expected.mustBe(before.map(PutDownWorking::version).orElse(0L));
        if (before.map(PutDownWorking::working).filter(working::equals).isEmpty()) {
            workings.save(id, working);
            keepOrganisation.tell(id);
        }
    }
}
