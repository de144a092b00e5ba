package org.whatmatters.notification.number.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.number.GroupPhone;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.application.Numbers;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;

/// Takes down the phone with which a group answers offers, after a worker has rung the group and it agreed.
@Component
public class KeepGroupPhone {

    private final GroupPhones phones;
    private final Audit audit;
    private final Clock clock;

    KeepGroupPhone(GroupPhones phones, Audit audit, Clock clock) {
        this.phones = phones;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps it, or says everything that is wrong with it.
    public GroupPhone keep(UUID service, @Nullable String written, boolean agreed, Actor.Staff worker) {
        var faults = new ArrayList<FieldError>();
        if (!agreed) {
            faults.add(new FieldError("/agreed", "NOT_AGREED", "Ring the group, and ask whether we may text them."));
        }
        var number = Numbers.read(written);
        if (!(number instanceof Mobile)) {
            faults.add(new FieldError("/number", "NOT_A_UK_MOBILE", "Enter a UK mobile number, like 07700 900123."));
        }
        return number instanceof Mobile mobile && faults.isEmpty() ? keep(service, mobile, worker) : refuse(faults);
    }

    private GroupPhone keep(UUID service, Mobile number, Actor.Staff worker) {
        var id = new NumberId(UuidCreator.getTimeOrderedEpoch());
        var phone = phones.put(new GroupPhone(
                id, number.mobile(), worker.organisationId(), service, worker.subject(), clock.instant()));
        audit.granted(worker, "put down a group's phone", List.of(), "GROUP_AGREED");
        return phone;
    }

    private static GroupPhone refuse(List<FieldError> faults) {
        throw new Invalid(faults);
    }
}
