package org.whatmatters.person.record.messaging;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.person.record.Format;
import org.whatmatters.person.record.Life;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.SafeContact;
import org.whatmatters.person.record.SafeContact.Channel;
import org.whatmatters.person.record.application.ProfileAnnouncements;
import org.whatmatters.platform.messaging.Outbox;

/// The part of a record that other services need. Neither the NHS number nor the code word is in it.
@Component
class OutboxProfiles implements ProfileAnnouncements {

    private final Outbox outbox;

    OutboxProfiles(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(PersonRecord record) {
        outbox.announce(
                Topic.PERSON_PROFILE, record.id().value(), PersonProfileV1.TYPE, record.version(), profileOf(record));
    }

    static PersonProfileV1 profileOf(PersonRecord record) {
        var details = record.details();
        return new PersonProfileV1(
                record.id().value(),
                details.name().shown(),
                Optional.ofNullable(details.birthDate())
                        .map(PartialDate::toString)
                        .orElse(null),
                details.phone(),
                details.communication().language(),
                Optional.ofNullable(details.home().postcode())
                        .map(Postcode::value)
                        .orElse(null),
                details.communication().formats().stream().map(Format::name).toList(),
                safeContactOf(record.safeContact()),
                !(record.life() instanceof Life.Living),
                record.life() instanceof Life.Dead,
                record.version());
    }

    private static PersonProfileV1.SafeContact safeContactOf(SafeContact safe) {
        return new PersonProfileV1.SafeContact(
                safe.by(Channel.CALL).name(),
                safe.by(Channel.SMS).name(),
                safe.by(Channel.VOICEMAIL).name(),
                safe.by(Channel.EMAIL).name(),
                safe.by(Channel.APP).name(),
                safe.by(Channel.LETTER).name(),
                safe.by(Channel.VISIT).name());
    }
}
