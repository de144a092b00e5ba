package org.whatmatters.referral.lifecycle.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.form.Postcode;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.Appointment.Place;
import org.whatmatters.referral.lifecycle.WorkerId;

/// A time as a worker writes it down.
public record Booking(
        Appointment.Kind kind,
        Appointment.Company company,
        Instant startsAt,
        @Nullable String place,
        @Nullable String postcode) {

    /// To come, and near enough to be meant.
    ///
    /// @param pointer where the booking stands in the request
    Appointment toCome(String pointer, WorkerId by, Instant now) {
        var faults = placeFaults(pointer);
        startFault(pointer, now).ifPresent(faults::addFirst);
        return appointment(by, faults);
    }

    /// What has been already, and is put down together with who came.
    Appointment over(WorkerId by, Instant now) {
        var faults = placeFaults("");
        if (!Appointment.isOver(startsAt, now)) {
            faults.addFirst(new FieldError(
                    "/startsAt", "NOT_IN_THE_PAST", "Say who came to a time of the last six months only."));
        }
        return appointment(by, faults);
    }

    private Appointment appointment(WorkerId by, List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Appointment(UuidCreator.getTimeOrderedEpoch(), kind, company, startsAt, whereTo(), by);
    }

    private @Nullable Place whereTo() {
        return place == null
                ? null
                : new Place(
                        place,
                        Optional.ofNullable(postcode)
                                .flatMap(Postcode::parse)
                                .map(Postcode::text)
                                .orElse(null));
    }

    private Optional<FieldError> startFault(String pointer, Instant now) {
        return Optional.ofNullable(Appointment.faultOf(startsAt, now)).map(fault -> switch (fault) {
            case IN_THE_PAST ->
                new FieldError(pointer + "/startsAt", "IN_THE_PAST", "Choose a time that is still to come.");
            case TOO_FAR_AHEAD ->
                new FieldError(pointer + "/startsAt", "TOO_FAR_AHEAD", "Choose a time within the next six months.");
        });
    }

    private List<FieldError> placeFaults(String pointer) {
        var faults = new ArrayList<FieldError>();
        if (kind.isVisit() && place == null) {
            faults.add(new FieldError(pointer + "/place", "REQUIRED", "Enter the address where you meet."));
        }
        if (kind.isVisit() && postcode == null) {
            faults.add(new FieldError(pointer + "/postcode", "REQUIRED", "Enter the postcode of the place."));
        }
        if (!kind.isVisit() && postcode != null) {
            faults.add(new FieldError(
                    pointer + "/postcode", "NOT_ASKED_HERE", "Leave this out: you do not go out for it."));
        }
        if (kind.isVisit() && postcode != null && Postcode.parse(postcode).isEmpty()) {
            faults.add(
                    new FieldError(pointer + "/postcode", "INVALID_VALUE", "Enter a full postcode, such as XW1 1AA."));
        }
        return faults;
    }
}
