package org.whatmatters.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Called;
import org.whatmatters.person.record.Communication;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.GpRegistration;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.SafeContact;
import org.whatmatters.person.record.Telecom;
import org.whatmatters.person.record.Telecoms;

/// Somebody invented, as they would tell it themselves.
///
/// @param phone as people write it
/// @param safe which ways of contact they would say are safe, were they asked alone
record Resident(
        Name name,
        PartialDate birthDate,
        @Nullable NhsNumber nhsNumber,
        @Nullable String phone,
        Home home,
        @Nullable String practice,
        Communication communication,
        Map<SafeContact.Channel, SafeContact.Answer> safe) {

    /// What a referral tells of them. Only a practice knows the number.
    Details toldBy(Town.Agency agency) {
        return new Details(
                name,
                Called.UNKNOWN,
                birthDate,
                agency.isPractice() ? nhsNumber : null,
                telecoms(),
                home,
                gpRegistration(agency),
                communication);
    }

    /// Whether the person service would know them again for certain, whichever agency refers them.
    boolean isUnmistakable() {
        return name.given() != null && name.family() != null && birthDate instanceof PartialDate.OfDay;
    }

    String district() {
        return Optional.ofNullable(home.postcode())
                .map(Postcode::value)
                .orElse("")
                .split(" ", -1)[0];
    }

    private Telecoms telecoms() {
        return phone == null
                ? Telecoms.UNKNOWN
                : new Telecoms(List.of(Telecom.phone("+44" + phone.substring(1).replace(" ", ""))));
    }

    private GpRegistration gpRegistration(Town.Agency agency) {
        var code = practice != null ? practice : agency.practice();
        return code == null ? GpRegistration.NOT_ASKED : GpRegistration.with(code);
    }
}
