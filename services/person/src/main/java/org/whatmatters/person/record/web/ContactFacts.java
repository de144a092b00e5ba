package org.whatmatters.person.record.web;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Address.Use;
import org.whatmatters.person.record.GpRegistration;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Telecoms;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;

/// Where and how somebody is found, as it was sent: what is left out is unknown.
record ContactFacts(
        List<TelecomRequest> telecoms,
        List<AddressRequest> addresses,
        boolean noFixedAbode,
        @Nullable GpRegistrationRequest gpRegistration) {

    ContactFacts(
            @Nullable List<TelecomRequest> telecoms,
            @Nullable List<AddressRequest> addresses,
            @Nullable Boolean noFixedAbode,
            @Nullable GpRegistrationRequest gpRegistration) {
        this(
                requireNonNullElse(telecoms, List.of()),
                requireNonNullElse(addresses, List.of()),
                Boolean.TRUE.equals(noFixedAbode),
                gpRegistration);
    }

    /// What one field alone does not show to be wrong.
    void mustFitTogether() {
        var wrong = new ArrayList<FieldError>();
        for (var at = 0; at < telecoms.size(); at++) {
            if (telecoms.get(at).toTelecom().isEmpty()) {
                wrong.add(new FieldError(
                        "/telecoms/" + at + "/value",
                        "INVALID_VALUE",
                        telecoms.get(at).whatIsWrong()));
            }
        }
        var main = addresses.stream().filter(one -> one.use() == Use.MAIN).count();
        for (var at = 0; at < addresses.size(); at++) {
            var address = addresses.get(at).toAddress();
            if (address.lines().isEmpty() && address.postcode() == null) {
                wrong.add(new FieldError(
                        "/addresses/" + at + "/lines", "REQUIRED", "Write the address, or only its postcode."));
            }
            if (address.use() == Use.MAIN && noFixedAbode) {
                wrong.add(new FieldError(
                        "/addresses/" + at + "/use",
                        "INVALID_VALUE",
                        "Somebody with no fixed address has no main one. Say where they stay, or where letters go."));
            } else if (address.use() == Use.MAIN && main > 1) {
                wrong.add(new FieldError(
                        "/addresses/" + at + "/use", "INVALID_VALUE", "Only one address can be the main one."));
            }
        }
        if (gpRegistration != null && !gpRegistration.fitsTogether()) {
            wrong.add(new FieldError(
                    "/gpRegistration/name",
                    "CONDITIONAL_FIELD",
                    "Write the practice's name or code where they are registered, and only there."));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    Telecoms toTelecoms() {
        return new Telecoms(telecoms.stream()
                .flatMap(one -> one.toTelecom().stream())
                .distinct()
                .toList());
    }

    Home toHome() {
        return new Home(addresses.stream().map(AddressRequest::toAddress).toList(), noFixedAbode);
    }

    GpRegistration toGpRegistration() {
        return gpRegistration == null ? GpRegistration.NOT_ASKED : gpRegistration.toGpRegistration();
    }
}
