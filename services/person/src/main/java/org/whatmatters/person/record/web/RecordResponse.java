package org.whatmatters.person.record.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Address;
import org.whatmatters.person.record.Format;
import org.whatmatters.person.record.GpRegistration;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Life;
import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.NhsNumberStatus;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.SafeContact;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;
import org.whatmatters.person.record.SafeContact.Confirmation;
import org.whatmatters.person.record.Telecom;
import org.whatmatters.person.record.VisibleRecord;

/// A person's record as its readers get it.
///
/// @param id of the record, which may differ from the id it was asked by
/// @param phone the one that safe contact speaks of and that texts go to
/// @param telecoms the one the person likes best first
/// @param postcode the one that people are told apart by
/// @param restricted whether it is hidden from everybody but the person and a few named workers
record RecordResponse(
        UUID id,
        long version,
        String displayName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable String birthDate,
        @Nullable String nhsNumber,
        NhsNumberStatus nhsNumberStatus,
        @Nullable String phone,
        List<Telecom> telecoms,
        @Nullable String postcode,
        List<AddressResponse> addresses,
        boolean noFixedAbode,
        GpRegistration gpRegistration,
        @Nullable String language,
        boolean interpreterNeeded,
        List<Format> formats,
        Safe safeContact,
        MatchState matchState,
        boolean restricted,
        LifeResponse life) {

    /// @param lines at most five
    record AddressResponse(
            Address.Use use, List<String> lines, @Nullable String postcode) {

        static List<AddressResponse> of(Home home) {
            return home.addresses().stream().map(AddressResponse::of).toList();
        }

        private static AddressResponse of(Address address) {
            var postcode = address.postcode();
            return new AddressResponse(address.use(), address.lines(), postcode == null ? null : postcode.value());
        }
    }

    /// @param state `LIVING`, `REPORTED_DEAD` by one worker, or `DEAD` by the word of two
    /// @param reportedBy the name of whoever said it first
    record LifeResponse(
            String state, @Nullable String diedOn, @Nullable String reportedBy) {

        static LifeResponse of(Life life) {
            var diedOn = life.diedOn();
            return new LifeResponse(
                    life.state(),
                    diedOn == null ? null : diedOn.toString(),
                    switch (life) {
                        case Life.Living _ -> null;
                        case Life.ReportedDead reported -> reported.by().name();
                        case Life.Dead dead -> dead.reportedBy().name();
                    });
        }
    }

    /// @param setBy the name of whoever asked; absent until somebody has
    record Safe(
            Answer call,
            Answer sms,
            Answer voicemail,
            Answer email,
            Answer app,
            Answer letter,
            Answer visit,
            @Nullable String codeWord,
            @Nullable Boolean askedAlone,
            @Nullable String setBy,
            @Nullable Instant confirmedAt) {

        static Safe of(SafeContact safe) {
            var confirmation = Optional.ofNullable(safe.confirmation());
            return new Safe(
                    safe.by(Channel.CALL),
                    safe.by(Channel.SMS),
                    safe.by(Channel.VOICEMAIL),
                    safe.by(Channel.EMAIL),
                    safe.by(Channel.APP),
                    safe.by(Channel.LETTER),
                    safe.by(Channel.VISIT),
                    safe.codeWord(),
                    confirmation.map(Confirmation::askedAlone).orElse(null),
                    confirmation.map(said -> said.by().name()).orElse(null),
                    confirmation.map(Confirmation::at).orElse(null));
        }
    }

    static RecordResponse of(VisibleRecord visible) {
        var record = visible.record();
        var details = record.details();
        return new RecordResponse(
                record.id().value(),
                record.version(),
                details.name().shown(),
                details.name().given(),
                details.name().family(),
                details.called().preferredName(),
                details.called().pronouns(),
                Optional.ofNullable(details.birthDate())
                        .map(PartialDate::toString)
                        .orElse(null),
                Optional.ofNullable(details.nhsNumber()).map(NhsNumber::digits).orElse(null),
                record.numberStatus(),
                details.phone(),
                details.telecoms().inOrder(),
                Optional.ofNullable(details.home().postcode())
                        .map(Postcode::value)
                        .orElse(null),
                AddressResponse.of(details.home()),
                details.home().noFixedAbode(),
                details.gpRegistration(),
                details.communication().language(),
                details.communication().interpreterNeeded(),
                details.communication().formats(),
                Safe.of(record.safeContact()),
                visible.match(),
                visible.isRestricted(),
                LifeResponse.of(record.life()));
    }
}
