package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.StaleVersion;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.form.Postcode;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.NotReached.Try;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.Referrals;
import org.whatmatters.referral.lifecycle.application.Submission;
import org.whatmatters.referral.projection.Place;
import tools.jackson.databind.json.JsonMapper;

/// Referrals in PostgreSQL. The row lock of a held referral puts the changes of one referral in order.
@Repository
class JdbcReferrals implements Referrals {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Fence fence;

    JdbcReferrals(JdbcClient jdbc, JsonMapper json, Fence fence) {
        this.jdbc = jdbc;
        this.json = json;
        this.fence = fence;
    }

    @Override
    public boolean add(Submission submission) {
        return fence.asTheServiceFor(ReferralErrand.TAKE_IN, () -> takeIn(submission));
    }

    private boolean takeIn(Submission submission) {
        var referral = submission.referral();
        var added = jdbc.sql("""
                        insert into referral
                            (id, reference, person_id, agency_type, form_id, form_version, referrer_id, referrer_worker,
                             host_id, gp_practice, postcode_district, support, submitted_at, state, state_at, version,
                             intake_announced_at)
                        values
                            (:id, :reference, :person, :agencyType, :form, :formVersion, :referrer, :by,
                             :host, :practice, :district, :support, :submittedAt, :state, :stateAt, :version,
                             :submittedAt)
                        on conflict (reference) do nothing
                        """)
                .param("id", referral.id().value())
                .param("reference", submission.reference().text())
                .param("person", referral.person().value())
                .param("agencyType", referral.agencyType())
                .param("form", submission.formId())
                .param("formVersion", submission.formVersion())
                .param(
                        "referrer",
                        referral.referrer() == null ? null : referral.referrer().value())
                .param("by", submission.by() == null ? null : submission.by().value())
                .param("host", hostOf(referral))
                .param("practice", submission.gpPractice())
                .param(
                        "district",
                        submission
                                .intake()
                                .postcode()
                                .map(code -> code.district())
                                .orElse(null))
                .param("support", referral.support().name())
                .param("submittedAt", referral.submittedAt().atOffset(UTC))
                .param("state", referral.state().stage().name())
                .param("stateAt", referral.state().at().atOffset(UTC))
                .param("version", referral.version())
                .update();
        if (added == 1) {
            addAnswers(submission);
        }
        return added == 1;
    }

    private void addAnswers(Submission submission) {
        var sentBy = submission.sentBy();
        jdbc.sql("""
                        insert into referral_answers (referral_id, answers, sent_by_name, sent_by_role)
                        values (:id, :answers::jsonb, :name, :role)
                        """)
                .param("name", sentBy == null ? null : sentBy.name())
                .param("role", sentBy == null ? null : sentBy.role())
                .param("id", submission.referral().id().value())
                .param(
                        "answers",
                        json.writeValueAsString(submission.intake().answers().raw()))
                .update();
    }

    @Override
    public void link(List<ReferralId> together) {
        fence.asTheServiceFor(
                ReferralErrand.TAKE_IN,
                () -> jdbc.sql("""
                                insert into linked_referral (referral_id, link_id)
                                select id, :link from unnest(:referrals) as together (id)
                                """)
                        .param("link", UuidCreator.getTimeOrderedEpoch())
                        .param(
                                "referrals",
                                together.stream().map(ReferralId::value).toArray(UUID[]::new))
                        .update());
    }

    @Override
    public Optional<Referral> holdOfHost(ReferralId id, Caller host) {
        return hold(id, host, Basis.HOST);
    }

    @Override
    public Optional<Referral> holdOfReferrer(ReferralId id, Caller referrer) {
        return hold(id, referrer, Basis.REFERRER);
    }

    private Optional<Referral> hold(ReferralId id, Caller caller, Basis basis) {
        return jdbc.sql("select * from referral r where r.id = :id and " + basis.condition() + " for update")
                .param("id", id.value())
                .params(caller.asParameters())
                .query((row, _) -> ReferralRow.referral(row))
                .optional();
    }

    @Override
    public Referral holdOfOffer(ReferralId id) {
        return jdbc.sql("select * from referral where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> ReferralRow.referral(row))
                .single();
    }

    @Override
    public Referral save(Referral changed) {
        var saved = jdbc.sql("""
                        update referral
                           set host_id = :host, support = :support, state = :state, state_at = :stateAt,
                               decided_by = :decidedBy, worker_id = :worker, expected_on = :expectedOn,
                               was_missed = :wasMissed, pause_reason = :pauseReason, resume_on = :resumeOn,
                               was_active = :wasActive, ending = :ending, ending_reason = :endingReason,
                               ending_note = :endingNote, ending_advice = :endingAdvice, risk_read_by = :riskReadBy,
                               outcome = :outcome, person_says = :personSays, offer_again_on = :offerAgainOn,
                               ended_from = :endedFrom, ended_worker = :endedWorker, before_state = :beforeState,
                               before_at = :beforeAt, before_by = :beforeBy, before_worker = :beforeWorker,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("host", hostOf(changed))
                .param("support", changed.support().name())
                .params(ReferralRow.columnsOf(changed.state()))
                .param("id", changed.id().value())
                .param("version", changed.version())
                .update();
        if (saved == 0) {
            throw new StaleVersion();
        }
        return changed.atVersion(changed.version() + 1);
    }

    @Override
    public void add(ReferralId id, ContactAttempt attempt, @Nullable UUID appointment) {
        jdbc.sql("""
                        insert into contact
                            (id, referral_id, channel, outcome, note, made_by, said_to, made_at, appointment_id)
                        values (:id, :referral, :channel, :outcome, :note, :by, :saidTo, :at, :appointment)
                        """)
                .param("appointment", appointment)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("referral", id.value())
                .param("channel", attempt.channel().name())
                .param("outcome", attempt.outcome().name())
                .param("note", attempt.note())
                .param("by", attempt.by().value())
                .param(
                        "saidTo",
                        attempt.saidTo() == null ? null : attempt.saidTo().value())
                .param("at", attempt.at().atOffset(UTC))
                .update();
    }

    @Override
    public void add(ReferralId id, Appointment appointment, Instant at) {
        var place = appointment.place();
        jdbc.sql("""
                        insert into appointment
                            (id, referral_id, kind, company, starts_at, place, postcode, booked_by, booked_at)
                        values (:id, :referral, :kind, :company, :startsAt, :place, :postcode, :by, :at)
                        """)
                .param("id", appointment.id())
                .param("referral", id.value())
                .param("kind", appointment.kind().name())
                .param("startsAt", appointment.startsAt().atOffset(UTC))
                .param("company", appointment.company().name())
                .param("place", place == null ? null : place.text())
                .param("postcode", place == null ? null : place.postcode())
                .param("by", appointment.by().value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    @Override
    public List<Try> tries(ReferralId id) {
        return jdbc.sql("select channel, outcome, made_at as at from contact where referral_id = :id")
                .param("id", id.value())
                .query(DataClassRowMapper.newInstance(Try.class))
                .list();
    }

    @Override
    public List<Referral> unanswered(Instant before, int atMost) {
        return jdbc.sql("""
                        select * from referral
                         where state = 'INFORMATION_ASKED' and state_at <= :before
                         order by state_at limit :atMost for update skip locked
                        """)
                .param("before", before.atOffset(UTC))
                .param("atMost", atMost)
                .query((row, _) -> ReferralRow.referral(row))
                .list();
    }

    @Override
    public List<Waiting> withoutHost(@Nullable UUID after, int atMost) {
        return jdbc.sql("""
                        select r.*, said.answers ->> 'postcode' as postcode
                          from referral r left join referral_answers said on said.referral_id = r.id
                         where r.host_id is null and r.state = 'SUBMITTED'
                           and r.id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
                         order by r.id limit :atMost for update of r skip locked
                        """)
                .param("after", after)
                .param("atMost", atMost)
                .query((row, _) -> new Waiting(ReferralRow.referral(row), placeOf(row)))
                .list();
    }

    private static Place placeOf(ResultSet row) throws SQLException {
        var postcode =
                Optional.ofNullable(ReferralRow.nullable(row, "postcode")).flatMap(Postcode::parse);
        return Place.of(ReferralRow.nullable(row, "gp_practice"), postcode.orElse(null));
    }

    @Override
    public List<Referral> openOfTheDead(List<PersonId> people) {
        return heldOf(people, "r.state <> 'ENDED' and n.died");
    }

    @Override
    public List<Referral> closedOfTheLiving(List<PersonId> people) {
        return heldOf(people, "r.before_state is not null and not n.died");
    }

    private List<Referral> heldOf(List<PersonId> people, String which) {
        return jdbc.sql("""
                        select r.*
                          from referral r join person_name n on n.person_id = canonical_person(r.person_id)
                         where r.person_id in (
                                   select i.id from unnest(:people::uuid[]) one cross join lateral ids_of_person(one) i (id))
                           and\s""" + which + " order by r.id for update of r")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> ReferralRow.referral(row))
                .list();
    }

    @Override
    public void identityKnown(List<PersonId> people) {
        jdbc.sql("update referral set awaits_identity = false where person_id = any(:people) and awaits_identity")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<Submission> tellAgain(Instant before, Instant now, int atMost) {
        return jdbc.sql("""
                        update referral r
                           set intake_announced_at = :now
                          from referral_answers said
                         where said.referral_id = r.id
                           and r.id in (select id from referral
                                         where awaits_identity and intake_announced_at <= :before
                                         order by intake_announced_at limit :atMost for update skip locked)
                        returning r.*, said.answers, said.sent_by_name, said.sent_by_role
                        """)
                .param("before", before.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .param("atMost", atMost)
                .query((row, _) -> ReferralRow.submission(row, json))
                .list();
    }

    private static @Nullable UUID hostOf(Referral referral) {
        return referral.host() == null ? null : referral.host().value();
    }
}
