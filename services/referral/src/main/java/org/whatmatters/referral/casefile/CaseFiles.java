package org.whatmatters.referral.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;
import org.whatmatters.referral.lifecycle.WhoHasTheBall.Reader;
import org.whatmatters.referral.offer.application.GroupLinks;
import org.whatmatters.referral.workload.Weight;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Finds a case file among those of the worker's own organisation.
@Repository
public class CaseFiles {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Forms forms;
    private final Histories histories;
    private final MeetingsAndNotes meetings;
    private final StandingRow standingRow;
    private final WhoHasTheBall whoHasTheBall;
    private final Clock clock;

    CaseFiles(
            JdbcClient jdbc,
            JsonMapper json,
            Forms forms,
            Histories histories,
            MeetingsAndNotes meetings,
            StandingRow standingRow,
            WhoHasTheBall whoHasTheBall,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
        this.histories = histories;
        this.meetings = meetings;
        this.standingRow = standingRow;
        this.whoHasTheBall = whoHasTheBall;
        this.clock = clock;
    }

    public CaseFile find(UUID id, Actor.Staff worker) {
        return jdbc.sql("""
                        select r.*, said.answers, said.sent_by_name, said.sent_by_role,
                               (select name from organisation_member m
                                 where m.organisation_id = r.referrer_id and m.subject = r.referrer_worker) as account,
                               (select name from organisation_member m
                                 where m.organisation_id = r.host_id and m.subject = r.risk_read_by) as risk_reader,
                               (select w.weight from referral w where w.id = r.id) as weight,
                               (select w.support from referral w where w.id = r.id) as support, %s
                          from standing r join referral_answers said on said.referral_id = r.id
                         where r.id = :id and %s
                        """.formatted(StandingRow.DAYS_OF_HOST, Basis.HOST.condition()))
                .param("id", id)
                .params(caller(worker))
                .query((row, _) -> caseFile(row, worker))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CaseFile caseFile(ResultSet row, Actor.Staff worker) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CaseFile(
                id,
                row.getString("reference"),
                row.getLong("version"),
                StandingRow.stage(row).word(),
                StandingRow.instant(row, "state_at"),
                row.getString("ending"),
                row.getObject("canonical_id", UUID.class),
                row.getString("person_name"),
                row.getBoolean("identity_checked") ? "CHECKED" : "NOT_CHECKED",
                row.getString("agency_type"),
                referrer(row),
                sentBy(row),
                new CaseFile.Party(row.getObject("host_id", UUID.class), nameOf(row, "host_name")),
                row.getString("support"),
                StandingRow.instant(row, "submitted_at"),
                answers(row),
                raw(row.getString("answers")).choices("needs"),
                worker(row),
                cover(row),
                Weight.of(row.getInt("weight")).name(),
                contacts(id, row.getObject("host_id", UUID.class)),
                meetings.appointments(id, row.getObject("host_id", UUID.class)),
                meetings.notes(id, row.getObject("host_id", UUID.class)),
                offers(id),
                pause(row),
                row.getObject("expected_on", LocalDate.class),
                privateWord(id),
                linkedWith(id, worker),
                alsoOpen(row, worker),
                Ends.of(row),
                histories.withdrawalAsked(id),
                histories.of(id, row.getObject("host_id", UUID.class)),
                whoHasTheBall.of(standingRow.read(row), Reader.STAFF, clock.instant()));
    }

    private static CaseFile.@Nullable Party referrer(ResultSet row) throws SQLException {
        var id = row.getObject("referrer_id", UUID.class);
        return id == null ? null : new CaseFile.Party(id, nameOf(row, "referrer_name"));
    }

    private CaseFile.@Nullable PrivateWord privateWord(UUID referral) {
        return jdbc.sql("select form_version, answers, answered_at from private_word where referral_id = :referral")
                .param("referral", referral)
                .query((row, _) -> new CaseFile.PrivateWord(
                        StandingRow.instant(row, "answered_at"),
                        readable(row.getString("answers"), "private", row.getInt("form_version"))))
                .optional()
                .orElse(null);
    }

    private List<CaseFile.LinkedWith> linkedWith(UUID id, Actor.Staff worker) {
        return jdbc.sql("""
                        select r.id, r.reference, r.canonical_id as person_id, r.person_name, lower(r.state) as state
                          from linked_referral this
                          join linked_referral other on other.link_id = this.link_id and other.referral_id <> :id
                          join standing r on r.id = other.referral_id
                         where this.referral_id = :id and %s
                         order by r.id
                        """.formatted(Basis.HOST.condition()))
                .params(caller(worker))
                .param("id", id)
                .query(DataClassRowMapper.newInstance(CaseFile.LinkedWith.class))
                .list();
    }

    /// Only what the worker may come to anyhow.
    private List<CaseFile.AlsoOpen> alsoOpen(ResultSet row, Actor.Staff worker) throws SQLException {
        return jdbc.sql("""
                        select r.id, r.reference, r.submitted_at, lower(r.state) as state
                          from referral r
                         where r.person_id in (select ids_of_person(:person))
                           and r.form_id = :form and r.state <> 'ENDED' and r.id <> :id
                           and %s
                         order by r.id
                        """.formatted(Basis.HOST.condition()))
                .params(caller(worker))
                .param("person", row.getObject("canonical_id", UUID.class))
                .param("form", row.getString("form_id"))
                .param("id", row.getObject("id", UUID.class))
                .query(DataClassRowMapper.newInstance(CaseFile.AlsoOpen.class))
                .list();
    }

    private static Map<String, UUID> caller(Actor.Staff worker) {
        return new Caller(worker.organisationId(), worker.subject()).asParameters();
    }

    private static CaseFile.@Nullable SentBy sentBy(ResultSet row) throws SQLException {
        return row.getObject("referrer_id") == null
                ? null
                : new CaseFile.SentBy(
                        row.getString("account"), row.getString("sent_by_name"), row.getString("sent_by_role"));
    }

    private static CaseFile.@Nullable Pause pause(ResultSet row) throws SQLException {
        var until = row.getObject("resume_on", LocalDate.class);
        return until == null ? null : new CaseFile.Pause(row.getString("pause_reason"), until);
    }

    private List<Answers.Answered> answers(ResultSet row) throws SQLException {
        return readable(row.getString("answers"), row.getString("form_id"), row.getInt("form_version"));
    }

    private List<Answers.Answered> readable(String answers, String form, int version) {
        return forms.find(form, version)
                .map(asked -> raw(answers).readAgainst(asked))
                .orElse(List.of());
    }

    private Answers raw(String answers) {
        return Answers.of(json.readValue(answers, new TypeReference<Map<String, Object>>() {}));
    }

    private static CaseFile.@Nullable Worker worker(ResultSet row) throws SQLException {
        var subject = row.getObject("worker_id", UUID.class);
        return subject == null ? null : new CaseFile.Worker(subject, nameOf(row, "worker_name"));
    }

    private static CaseFile.@Nullable Cover cover(ResultSet row) throws SQLException {
        return row.getObject("worker_id") == null || row.getObject("cover_id") == null
                ? null
                : new CaseFile.Cover(row.getString("cover_name"), row.getObject("cover_until", LocalDate.class));
    }

    /// A profile may still be on its way.
    private static String nameOf(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? "Name not known yet" : name;
    }

    private List<CaseFile.Contact> contacts(UUID referral, UUID host) {
        return jdbc.sql("""
                        select c.channel, c.outcome, c.note, coalesce(m.name, 'A colleague') as by, c.made_at,
                               case when c.said_to is not null then coalesce(s.name, 'A colleague') end as said_to
                          from contact c
                          left join organisation_member s on s.organisation_id = :host and s.subject = c.said_to
                          left join organisation_member m on m.organisation_id = :host and m.subject = c.made_by
                         where c.referral_id = :referral order by c.made_at desc, c.id desc
                        """)
                .param("referral", referral)
                .param("host", host)
                .query(DataClassRowMapper.newInstance(CaseFile.Contact.class))
                .list();
    }

    private List<CaseFile.Offer> offers(UUID referral) {
        return jdbc.sql("""
                        select o.id, o.service_id, coalesce(l.name, 'A service') as service_name,
                               coalesce(p.name, 'A group') as provider_name, o.need, lower(o.state) as state, o.made_at,
                               case when link.text_request is not null
                                    then coalesce(link.text_standing, 'ASKED') end as text_standing,
                               link.text_reason, link.text_at,
                               case when o.state = 'OPEN' then :mostTexts - link.texts end as links_left
                          from offer o
                          left join offer_link link on link.offer_id = o.id
                          left join listing l on l.service_id = o.service_id
                          left join organisation p on p.id = o.provider_id
                         where o.referral_id = :referral order by o.id
                        """)
                .param("referral", referral)
                .param("mostTexts", GroupLinks.MOST_TEXTS)
                .query(DataClassRowMapper.newInstance(CaseFile.Offer.class))
                .list();
    }
}
