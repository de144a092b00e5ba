package org.whatmatters.benchmarks.load;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.form.Postcode;
import org.whatmatters.referral.lifecycle.ReferralState;
import org.whatmatters.referral.lifecycle.ReferralState.Accepted;
import org.whatmatters.referral.lifecycle.ReferralState.Active;
import org.whatmatters.referral.lifecycle.ReferralState.Assigned;
import org.whatmatters.referral.lifecycle.ReferralState.ClosedAtDeath;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.lifecycle.ReferralState.InformationAsked;
import org.whatmatters.referral.lifecycle.ReferralState.Paused;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;
import org.whatmatters.referral.lifecycle.ReferralState.Waiting;
import org.whatmatters.referral.offer.Answerer;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferState;
import tools.jackson.databind.json.JsonMapper;

/// Referrals with everything that was done about them.
final class ReferralRows implements ServiceRows {

    private static final JsonMapper JSON = new JsonMapper();

    private final Numbers numbers;

    ReferralRows(Numbers numbers) {
        this.numbers = numbers;
    }

    record Tables(
            CopyTable referral,
            CopyTable answers,
            CopyTable contact,
            CopyTable appointment,
            CopyTable offer,
            TellingRows telling) {

        Tables() {
            this(
                    new CopyTable(
                            "referral",
                            "id",
                            "reference",
                            "person_id",
                            "agency_type",
                            "form_id",
                            "form_version",
                            "referrer_id",
                            "referrer_worker",
                            "host_id",
                            "gp_practice",
                            "postcode_district",
                            "submitted_at",
                            "state",
                            "state_at",
                            "decided_by",
                            "worker_id",
                            "ending",
                            "ending_reason",
                            "version",
                            "awaits_identity",
                            "intake_announced_at"),
                    new CopyTable("referral_answers", "referral_id", "answers"),
                    new CopyTable("contact", "id", "referral_id", "channel", "outcome", "note", "made_by", "made_at"),
                    new CopyTable(
                            "appointment",
                            "id",
                            "referral_id",
                            "kind",
                            "company",
                            "starts_at",
                            "place",
                            "booked_by",
                            "booked_at"),
                    new CopyTable(
                            "offer",
                            "id",
                            "referral_id",
                            "person_id",
                            "service_id",
                            "provider_id",
                            "need",
                            "made_at",
                            "state",
                            "state_at",
                            "decided_by",
                            "reason",
                            "version"),
                    new TellingRows());
        }

        void copyInto(Connection connection) throws SQLException {
            for (var table : List.of(referral, answers, contact, appointment, offer)) {
                table.copyInto(connection);
            }
            telling.copyInto(connection);
        }
    }

    @Override
    public List<Life> missing(List<Life> lives, Connection connection) throws SQLException {
        var byFirst = lives.stream()
                .collect(Collectors.toMap(
                        life -> life.cases().getFirst().referral().id().value(), life -> life));
        var known = ServiceRows.known("referral", byFirst.keySet(), connection);
        return lives.stream()
                .filter(life ->
                        !known.contains(life.cases().getFirst().referral().id().value()))
                .toList();
    }

    @Override
    public void write(List<Life> lives, Connection connection) throws SQLException {
        var cases = lives.stream().flatMap(life -> life.cases().stream()).toList();
        var references = references(cases, connection);
        var tables = new Tables();
        for (var one : cases) {
            add(one, references.getOrDefault(one.number(), ""), tables);
        }
        tables.copyInto(connection);
    }

    static void add(CaseHistory one, String reference, Tables tables) {
        var id = one.referral().id().value();
        addReferral(one, reference, tables.referral());
        tables.answers()
                .add(
                        id,
                        JSON.writeValueAsString(
                                one.submission().intake().answers().raw()));
        for (var contact : one.contacts()) {
            var attempt = contact.attempt();
            tables.contact()
                    .add(
                            contact.id(),
                            id,
                            attempt.channel(),
                            attempt.outcome(),
                            attempt.note(),
                            attempt.by().value(),
                            attempt.at());
        }
        for (var kept : one.appointments()) {
            var agreed = kept.appointment();
            tables.appointment()
                    .add(
                            agreed.id(),
                            id,
                            agreed.kind(),
                            agreed.company(),
                            agreed.startsAt(),
                            agreed.place(),
                            agreed.by().value(),
                            kept.bookedAt());
        }
        one.offers().forEach(offer -> addOffer(offer, tables.offer()));
        one.events().forEach(tables.telling()::tell);
        one.deeds().forEach(tables.telling()::did);
    }

    private static void addReferral(CaseHistory one, String reference, CopyTable table) {
        var submission = one.submission();
        var referral = one.referral();
        var state = referral.state();
        var host = referral.host();
        table.add(
                referral.id().value(),
                reference,
                referral.person().value(),
                referral.agencyType(),
                submission.formId(),
                submission.formVersion(),
                requireNonNull(referral.referrer()).value(),
                requireNonNull(submission.by()).value(),
                host == null ? null : host.value(),
                submission.gpPractice(),
                submission.intake().postcode().map(Postcode::district).orElse(null),
                referral.submittedAt(),
                state.stage(),
                state.at(),
                decidedBy(state),
                worker(state),
                state instanceof Ended ended ? ended.ending() : null,
                state instanceof Ended ended ? ended.reason() : null,
                referral.version(),
                // The person service has answered in the same history.
                false,
                referral.submittedAt());
    }

    private static @Nullable Object decidedBy(ReferralState state) {
        return switch (state) {
            case Accepted accepted -> accepted.by().value();
            case Assigned assigned -> assigned.by().value();
            case InformationAsked asked -> asked.by().value();
            case Waiting waiting -> waiting.by().value();
            case Paused paused -> paused.by().value();
            case Ended ended -> ended.by() == null ? null : ended.by().value();
            case Submitted _, Active _, ClosedAtDeath _ -> null;
        };
    }

    private static @Nullable Object worker(ReferralState state) {
        var worker = state.inHandsOf();
        return worker == null ? null : worker.value();
    }

    private static void addOffer(Offer offer, CopyTable table) {
        var state = offer.state();
        table.add(
                offer.id().value(),
                offer.referral().value(),
                offer.person().value(),
                offer.service().value(),
                requireNonNull(offer.provider()).value(),
                offer.need(),
                offer.madeAt(),
                state.name(),
                state.at(),
                switch (state) {
                    case OfferState.Accepted accepted -> worker(accepted.by());
                    case OfferState.Rejected rejected -> worker(rejected.by());
                    case OfferState.Open _, OfferState.Expired _, OfferState.Withdrawn _, OfferState.Died _ -> null;
                },
                state instanceof OfferState.Rejected rejected ? rejected.reason() : null,
                offer.version());
    }

    private static UUID worker(Answerer by) {
        return switch (by) {
            case Answerer.Member member -> member.worker().value();
            case Answerer.Holder _ -> throw new IllegalStateException("no group here answers by a link");
        };
    }

    /// One that somebody has already is drawn again, as the service does.
    private Map<Long, String> references(List<CaseHistory> cases, Connection connection) throws SQLException {
        var drawn = cases.stream()
                .collect(Collectors.toMap(
                        CaseHistory::number, one -> one.submission().reference().text()));
        var taken = taken(drawn.values().stream().collect(Collectors.toSet()), connection);
        for (var redraw = 1; !taken.isEmpty(); redraw++) {
            var again = new HashSet<String>();
            for (var one : drawn.entrySet()) {
                if (taken.contains(one.getValue())) {
                    one.setValue(numbers.reference(one.getKey(), redraw).text());
                    again.add(one.getValue());
                }
            }
            taken = taken(again, connection);
        }
        return drawn;
    }

    private static Set<String> taken(Set<String> references, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select reference from referral where reference = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", references.toArray()));
            try (var rows = query.executeQuery()) {
                var taken = new HashSet<String>();
                while (rows.next()) {
                    taken.add(rows.getString(1));
                }
                return taken;
            }
        }
    }
}
