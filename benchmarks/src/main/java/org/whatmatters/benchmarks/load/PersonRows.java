package org.whatmatters.benchmarks.load;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.person.circle.Relationship;
import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.NhsNumberStatus;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.SafeContact.Channel;
import org.whatmatters.platform.messaging.OutgoingEvent;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.offer.OfferState;
import tools.jackson.databind.json.JsonMapper;

/// Records, whom each id means, and who stands around each person: what the person service makes of the referrals when
/// it hears of them. That it has taken those facts in is marked as always, so hearing them changes nothing.
final class PersonRows implements ServiceRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Tables(
            CopyTable person,
            CopyTable change,
            CopyTable identity,
            CopyTable intake,
            CopyTable relationship,
            CopyTable occasionEnd,
            CopyTable inbox,
            TellingRows telling) {

        Tables() {
            this(
                    new CopyTable(
                            "person",
                            "id",
                            "version",
                            "given_name",
                            "family_name",
                            "birth_date",
                            "nhs_number",
                            "nhs_number_status",
                            "telecoms",
                            "phone",
                            "addresses",
                            "address",
                            "postcode",
                            "no_fixed_abode",
                            "gp_standing",
                            "gp_practice",
                            "language",
                            "interpreter_needed",
                            "formats",
                            "safe_call",
                            "safe_sms",
                            "safe_voicemail",
                            "safe_email",
                            "safe_app",
                            "safe_letter",
                            "safe_visit",
                            "code_word",
                            "safe_asked_alone",
                            "safe_set_by",
                            "safe_set_by_name",
                            "safe_confirmed_at"),
                    new CopyTable(
                            "person_change",
                            "person_id",
                            "version",
                            "field",
                            "was",
                            "became",
                            "author",
                            "author_name",
                            "at"),
                    new CopyTable("identity", "person_id", "canonical_id", "match_state", "version"),
                    new CopyTable("intake", "referral_id", "person_id", "nhs_number", "answered_at"),
                    new CopyTable("relationship", "person_id", "organisation_id", "kind", "occasion_id", "from_at"),
                    new CopyTable("occasion_end", "occasion_id", "ended_at"),
                    new CopyTable("inbox", "event_id"),
                    new TellingRows());
        }

        void copyInto(Connection connection) throws SQLException {
            for (var table : List.of(identity, person, change, intake, relationship, occasionEnd, inbox)) {
                table.copyInto(connection);
            }
        }
    }

    @Override
    public List<Life> missing(List<Life> lives, Connection connection) throws SQLException {
        var known = ServiceRows.known("person", lives.stream().map(Life::id).toList(), connection);
        return lives.stream().filter(life -> !known.contains(life.id())).toList();
    }

    @Override
    public void write(List<Life> lives, Connection connection) throws SQLException {
        var tables = new Tables();
        var heldByOthers = numbersHeld(lives, connection);
        for (var life : lives) {
            addRecord(life.person(), heldByOthers, tables);
            for (var one : life.cases()) {
                addIdentity(life.id(), one, tables);
                addRelationships(one, tables);
                one.events().forEach(event -> tables.inbox().add(event.id()));
            }
            life.budget()
                    .ifPresent(history -> related(
                            life.id(),
                            history.budget().holder().value(),
                            Relationship.Kind.BUDGET_HOLDER,
                            history.budget().id().value(),
                            history.budget().askedAt(),
                            tables));
            life.budget().stream()
                    .flatMap(history -> history.events().stream())
                    .forEach(event -> tables.inbox().add(event.id()));
            life.person().deeds().forEach(tables.telling()::did);
        }
        tables.copyInto(connection);
        new Circles(connection).draw(lives).forEach(tables.telling()::tell);
        tables.telling().copyInto(connection);
    }

    /// Somebody came before with the same invented number: as the person service does, the record goes without.
    private static Set<String> numbersHeld(List<Life> lives, Connection connection) throws SQLException {
        var numbers = lives.stream()
                .map(life -> digits(life.person().record().details().nhsNumber()))
                .filter(Objects::nonNull)
                .toArray();
        try (var query = connection.prepareStatement("select nhs_number from person where nhs_number = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", numbers));
            var held = new HashSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    held.add(rows.getString(1));
                }
            }
            return held;
        }
    }

    private static void addRecord(PersonHistory history, Set<String> heldByOthers, Tables tables) {
        addRecord(history.record(), heldByOthers, tables.person());
        for (var change : history.changes()) {
            for (var field : change.fields()) {
                tables.change()
                        .add(
                                change.record().id().value(),
                                change.record().version(),
                                field.field(),
                                field.was(),
                                field.is(),
                                change.by().subject(),
                                change.by().name(),
                                change.at());
            }
        }
    }

    private static void addRecord(PersonRecord record, Set<String> heldByOthers, CopyTable table) {
        var known = record.details();
        var held = known.nhsNumber() != null
                && heldByOthers.contains(known.nhsNumber().digits());
        var details = held ? known.withoutNhsNumber() : known;
        var safe = record.safeContact();
        var confirmation = safe.confirmation();
        table.add(
                record.id().value(),
                record.version(),
                details.name().given(),
                details.name().family(),
                details.birthDate(),
                digits(details.nhsNumber()),
                details.nhsNumber() == null ? NhsNumberStatus.TRACE_REQUIRED : NhsNumberStatus.PRESENT_NOT_TRACED,
                JSON.writeValueAsString(details.telecoms().inOrder()),
                details.phone(),
                JSON.writeValueAsString(details.home().addresses()),
                details.home().address(),
                value(details.home().postcode()),
                details.home().noFixedAbode(),
                details.gpRegistration().standing(),
                details.gpRegistration().odsCode(),
                details.communication().language(),
                details.communication().interpreterNeeded(),
                details.communication().formats().stream().map(Enum::name).toList(),
                safe.by(Channel.CALL),
                safe.by(Channel.SMS),
                safe.by(Channel.VOICEMAIL),
                safe.by(Channel.EMAIL),
                safe.by(Channel.APP),
                safe.by(Channel.LETTER),
                safe.by(Channel.VISIT),
                safe.codeWord(),
                confirmation == null ? null : confirmation.askedAlone(),
                confirmation == null ? null : confirmation.by().subject(),
                confirmation == null ? null : confirmation.by().name(),
                confirmation == null ? null : confirmation.at());
    }

    /// The first referral made the person known, the later ones were matched.
    private static void addIdentity(UUID canonical, CaseHistory one, Tables tables) {
        var id = one.referral().person().value();
        var state = id.equals(canonical) ? MatchState.CREATED : MatchState.MATCHED;
        tables.identity().add(id, canonical, state, 1);
        var at = one.submittedAt().plusMillis(200);
        var number = one.submission().intake().nhsNumber().orElse(null);
        tables.intake().add(one.referral().id().value(), id, number, at);
        tables.telling()
                .tell(OutgoingEvent.of(
                        EventIds.of(id, "identity", at),
                        "person",
                        Topic.PERSON_IDENTITY,
                        id,
                        PersonIdentityV1.TYPE,
                        1,
                        at,
                        new PersonIdentityV1(id, canonical, state.name(), 0, 1)));
    }

    private static void addRelationships(CaseHistory one, Tables tables) {
        var referral = one.referral();
        var person = referral.person().value();
        var id = referral.id().value();
        var from = referral.submittedAt();
        related(person, requireNonNull(referral.referrer()).value(), Relationship.Kind.REFERRER, id, from, tables);
        var host = referral.host();
        if (host != null) {
            related(person, host.value(), Relationship.Kind.HOST, id, from, tables);
        }
        for (var offer : one.offers()) {
            if (offer.state() instanceof OfferState.Accepted accepted) {
                related(
                        person,
                        requireNonNull(offer.provider()).value(),
                        Relationship.Kind.PROVIDER,
                        id,
                        accepted.at(),
                        tables);
            }
        }
        if (referral.state() instanceof Ended ended) {
            tables.occasionEnd().add(id, ended.at());
        }
    }

    private static void related(
            UUID person, UUID organisation, Relationship.Kind kind, UUID occasion, Instant from, Tables tables) {
        tables.relationship().add(person, organisation, kind, occasion, from);
    }

    private static @Nullable String digits(@Nullable NhsNumber number) {
        return number == null ? null : number.digits();
    }

    private static @Nullable String value(@Nullable Postcode postcode) {
        return postcode == null ? null : postcode.value();
    }
}
