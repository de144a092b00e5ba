package org.whatmatters.portal.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.GroupPhoneService;
import org.whatmatters.portal.services.GroupPhoneService.Phone;
import org.whatmatters.portal.services.GroupPhoneService.Typed;

/// The phone that a group is texted at.
@Component
class GroupPhones {

    private final GroupPhoneService phones;

    GroupPhones(GroupPhoneService phones) {
        this.phones = phones;
    }

    Phone putDown(UUID service) {
        return phones.phone(service);
    }

    /// What was typed now, or else what is put down already; none where neither is there.
    @Nullable
    UUID id(UUID service, @Nullable String number, boolean agreed, Command command) {
        return number == null
                ? putDown(service).id()
                : phones.keep(service, new Typed(number, agreed), command.then("phone", null))
                        .id();
    }
}
