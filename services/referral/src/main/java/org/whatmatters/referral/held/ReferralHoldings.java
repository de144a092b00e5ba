package org.whatmatters.referral.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Entry;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.circle.Holdings;
import org.whatmatters.platform.web.HeldRows;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.Answers.Answered;
import org.whatmatters.referral.form.Forms;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Referrals of one person with all that was done about them. What other services told this one is theirs to answer.
@Repository
class ReferralHoldings implements Holdings {

    private static final TypeReference<Map<String, Object>> RAW = new TypeReference<>() {};

    /// Fields of the forms in which a danger is told of.
    private static final List<String> DANGER =
            List.of("risks", "safeguardingRaised", "otherPartyInHome", "parentNotToBeTold");

    private final JdbcClient jdbc;
    private final HeldRows rows;
    private final Forms forms;
    private final JsonMapper json;

    ReferralHoldings(JdbcClient jdbc, Forms forms, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new HeldRows(jdbc);
        this.forms = forms;
        this.json = json;
    }

    @Override
    public List<Section> on(List<UUID> ids) {
        return List.of(
                referrals(ids),
                answers(ids),
                amendments(ids),
                questions(ids),
                contacts(ids),
                appointments(ids),
                notes(ids),
                visits(ids),
                offers(ids),
                decisions(ids),
                assignments(ids),
                redirections(ids),
                withdrawals(ids),
                hopes(ids),
                namedServices(ids),
                reviews(ids),
                reopenings(ids),
                recordCopies(ids),
                claims(ids),
                linked(ids),
                privateWords(ids),
                shownToWorkers(ids));
    }

    private Section referrals(List<UUID> ids) {
        return rows.section("Requests for support for you", """
                        select 'referral:' || r.id as held_key, coalesce(r.host_id, r.referrer_id) as held_controller,
                               r.submitted_at as held_at, r.reference as "Reference",
                               replace(lower(r.agency_type), '_', ' ') as "Kind of organisation that asked",
                               case r.agency_type when 'SELF' then 'You yourself'
                                    when 'ON_BEHALF' then 'Somebody who knows you'
                                    else referrer.name end as "Who asked",
                               asker.name as "Their worker", host.name as "Who was asked",
                               r.gp_practice as "GP practice", r.postcode_district as "First part of the postcode",
                               lower(r.state) as "Where it stands", r.state_at as "Since",
                               decider.name as "Who decided", worker.name as "Your worker",
                               replace(lower(r.ending), '_', ' ') as "How it ended",
                               replace(lower(r.ending_reason), '_', ' ') as "Why it ended", r.ending_note as "Note",
                               r.ending_advice as "What the team that asked was told",
                               reader.name as "Who read the risk again", lower(r.outcome) as "Whether it helped",
                               replace(lower(r.person_says), '_', ' ') as "What you said of it",
                               r.offer_again_on as "When we ask you again",
                               replace(lower(r.ended_from), '_', ' ') as "Where it stood before",
                               r.expected_on as "By when somebody is free", r.was_missed as "An earlier day passed",
                               replace(lower(r.pause_reason), '_', ' ') as "Why it is paused",
                               r.resume_on as "Until when", r.was_active as "We had spoken before",
                               case r.weight when 1 then 'light' when 3 then 'heavy' else 'usual' end
                                   as "How much work we think it is",
                               r.agency_type <> 'SELF' as held_third_party
                          from referral r
                          left join organisation referrer on referrer.id = r.referrer_id
                          left join organisation host on host.id = r.host_id
                          left join organisation_member asker
                            on asker.organisation_id = r.referrer_id and asker.subject = r.referrer_worker
                          left join organisation_member decider
                            on decider.organisation_id = r.host_id and decider.subject = r.decided_by
                          left join organisation_member worker
                            on worker.organisation_id = r.host_id and worker.subject = r.worker_id
                          left join organisation_member reader
                            on reader.organisation_id = r.host_id and reader.subject = r.risk_read_by
                         where r.person_id = any(:ids)
                         order by r.id
                        """, ids);
    }

    /// All but somebody's own form is what somebody else said, and most of it is about health.
    private Section answers(List<UUID> ids) {
        var entries = jdbc.sql("""
                        select r.id, r.agency_type, r.referrer_id, r.submitted_at, r.form_id, r.form_version,
                               said.answers, said.sent_by_name, said.sent_by_role
                          from referral r join referral_answers said on said.referral_id = r.id
                         where r.person_id = any(:ids)
                         order by r.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> answers(row))
                .list();
        return new Section("What was written in the form", entries);
    }

    private static Optional<Line> sentBy(ResultSet row) throws SQLException {
        var name = row.getString("sent_by_name");
        var role = row.getString("sent_by_role");
        return Optional.ofNullable(name).map(who -> new Line("Who wrote it", role == null ? who : who + ", " + role));
    }

    private Entry answers(ResultSet row) throws SQLException {
        var said = Answers.of(json.readValue(row.getString("answers"), RAW));
        var read = forms.find(row.getString("form_id"), row.getInt("form_version"))
                .map(said::readAgainst)
                .orElse(List.of());
        var lines = new ArrayList<>(read.stream()
                .map(answered -> new Line(answered.label(), answered.value()))
                .toList());
        sentBy(row).ifPresent(lines::add);
        var shown = read.stream().map(Answered::key).collect(Collectors.toSet());
        said.raw().forEach((key, value) -> {
            if (!shown.contains(key)) {
                lines.add(new Line(key, String.valueOf(value)));
            }
        });
        var referrer = row.getObject("referrer_id", UUID.class);
        return new Entry(
                "answers:" + row.getObject("id", UUID.class),
                referrer,
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                lines,
                true,
                concerns(said, row.getString("agency_type").equals("SELF")));
    }

    private Section amendments(List<UUID> ids) {
        var entries = jdbc.sql("""
                        select a.id, a.asked_for, a.side, a.asked_at, r.form_id, r.form_version, a.was, a.becomes,
                               a.reason, asker.name as asked_by_name, a.asked_by, a.state, a.declined_because,
                               a.decided_by, decider.name as decided_by_name, a.decided_at
                          from amendment a
                          join referral r on r.id = a.referral_id
                          left join organisation_member asker
                            on asker.organisation_id = a.asked_for and asker.subject = a.asked_by
                          left join organisation_member decider
                            on decider.organisation_id = r.host_id and decider.subject = a.decided_by
                         where r.person_id = any(:ids)
                         order by a.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> amendment(row))
                .list();
        return new Section("What was changed in the form", entries);
    }

    private Entry amendment(ResultSet row) throws SQLException {
        var was = Answers.of(json.readValue(row.getString("was"), RAW));
        var becomes = Answers.of(json.readValue(row.getString("becomes"), RAW));
        var lines = new ArrayList<Line>();
        add(lines, "Who wanted it", row.getString("side").equals("HOST") ? "Your team" : "Who referred you");
        add(lines, "Their worker", row.getString("asked_by_name"));
        forms.find(row.getString("form_id"), row.getInt("form_version")).ifPresent(form -> {
            was.readAgainst(form).forEach(one -> add(lines, one.label() + ", before", one.value()));
            becomes.readAgainst(form).forEach(one -> add(lines, one.label() + ", after", one.value()));
        });
        add(lines, "Why", row.getString("reason"));
        add(
                lines,
                "What became of it",
                row.getString("state").toLowerCase(Locale.ROOT).replace('_', ' '));
        add(lines, "Why not", row.getString("declined_because"));
        add(lines, "Who decided", row.getString("decided_by_name"));
        add(lines, "When", row.getString("decided_at"));
        return new Entry(
                "amendment:" + row.getObject("id", UUID.class),
                row.getObject("asked_for", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                lines,
                true,
                tellsOfDanger(was) || tellsOfDanger(becomes)
                        ? List.of(Concern.THIRD_PARTY, Concern.SAFEGUARDING)
                        : List.of(Concern.THIRD_PARTY));
    }

    private static void add(List<Line> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(new Line(name, value));
        }
    }

    private static List<Concern> concerns(Answers said, boolean ownWords) {
        var concerns = new ArrayList<Concern>();
        if (!ownWords) {
            concerns.add(Concern.THIRD_PARTY);
        }
        if (tellsOfDanger(said)) {
            concerns.add(Concern.SAFEGUARDING);
        }
        return concerns;
    }

    private static boolean tellsOfDanger(Answers said) {
        return DANGER.stream().anyMatch(said.raw()::containsKey);
    }

    private Section contacts(List<UUID> ids) {
        return rows.section("Talks with you, and tries", """
                        select 'contact:' || c.id as held_key, r.host_id as held_controller, c.made_at as held_at,
                               lower(c.channel) as "How", replace(lower(c.outcome), '_', ' ') as "What came of it",
                               c.note as "Note", m.name as "Who", s.name as "Whom you told it on the phone",
                               c.note is not null as held_health, c.note is not null as held_third_party
                          from contact c
                          join referral r on r.id = c.referral_id
                          left join organisation_member m on m.organisation_id = r.host_id and m.subject = c.made_by
                          left join organisation_member s on s.organisation_id = r.host_id and s.subject = c.said_to
                         where r.person_id = any(:ids)
                         order by c.id
                        """, ids);
    }

    private Section appointments(List<UUID> ids) {
        return rows.section("Appointments", """
                        select 'appointment:' || a.id as held_key, r.host_id as held_controller, a.booked_at as held_at,
                               replace(lower(a.kind), '_', ' ') as "What", replace(lower(a.company), '_', ' ') as "With whom",
                               a.starts_at as "When", a.place as "Where", a.postcode as "Postcode",
                               m.name as "Who booked it", replace(lower(a.ended_as), '_', ' ') as "What became of it",
                               replace(lower(a.absence_reason), '_', ' ') as "Why you did not come",
                               case a.asked_by when 'PERSON' then 'You' when 'US' then 'We' end as "Who asked for that",
                               a.why as "Why", next.starts_at as "Moved to", a.how_it_went as "How it went",
                               e.name as "Who said so", a.ended_at as "When they said so",
                               num_nonnulls(a.why, a.how_it_went, a.absence_reason) > 0 as held_health,
                               num_nonnulls(a.why, a.how_it_went) > 0 as held_third_party
                          from appointment a
                          join referral r on r.id = a.referral_id
                          left join appointment next on next.id = a.moved_to
                          left join organisation_member m on m.organisation_id = r.host_id and m.subject = a.booked_by
                          left join organisation_member e on e.organisation_id = r.host_id and e.subject = a.ended_by
                         where r.person_id = any(:ids)
                         order by a.id
                        """, ids);
    }

    /// Every version: what was put right was written about the person too.
    private Section notes(List<UUID> ids) {
        return rows.section("What was written down about you", """
                        select 'note:' || v.note_id || ':' || v.number as held_key, r.host_id as held_controller,
                               v.written_at as held_at, v.words as "Note", v.number as "Version",
                               v.reason as "Why it was put right", w.name as "Who wrote it",
                               s.name as "Whom you told it on the phone",
                               v.for_referrer as "The team that asked may read it",
                               true as held_health, true as held_third_party
                          from note_version v
                          join referral r on r.id = v.referral_id
                          left join organisation_member w on w.organisation_id = r.host_id and w.subject = v.written_by
                          left join organisation_member s on s.organisation_id = r.host_id and s.subject = v.said_to
                         where r.person_id = any(:ids)
                         order by v.note_id, v.number
                        """, ids);
    }

    private Section offers(List<UUID> ids) {
        return rows.section("Groups and services that were asked for you", """
                        select 'offer:' || o.id as held_key, r.host_id as held_controller, o.made_at as held_at,
                               l.name as "Service", p.name as "Who runs it", o.need as "What they were told you need",
                               lower(o.state) as "What came of it", o.state_at as "Since",
                               case when o.decided_link is null then m.name
                                    else 'Somebody of the group, by a link to its phone' end as "Who decided",
                               replace(lower(o.reason), '_', ' ') as "Why not", o.need is not null as held_health
                          from offer o
                          join referral r on r.id = o.referral_id
                          left join listing l on l.service_id = o.service_id
                          left join organisation p on p.id = o.provider_id
                          left join organisation_member m on m.organisation_id = o.provider_id and m.subject = o.decided_by
                         where o.person_id = any(:ids) or r.person_id = any(:ids)
                         order by o.id
                        """, ids);
    }

    /// The words of two teams about the person.
    private Section questions(List<UUID> ids) {
        return rows.section("What the team that asked was asked about you", """
                        select 'question:' || q.id as held_key, r.host_id as held_controller, q.asked_at as held_at,
                               q.question as "Question", asker.name as "Who asked", q.answer as "Answer",
                               q.answered_at as "Answered", answerer.name as "Who answered",
                               true as held_health, true as held_third_party
                          from question q
                          join referral r on r.id = q.referral_id
                          left join organisation_member asker
                            on asker.organisation_id = r.host_id and asker.subject = q.asked_by
                          left join organisation_member answerer
                            on answerer.organisation_id = r.referrer_id and answerer.subject = q.answered_by
                         where r.person_id = any(:ids)
                         order by q.id
                        """, ids);
    }

    private Section decisions(List<UUID> ids) {
        return rows.section("What was decided", """
                        select 'decision:' || d.id as held_key, r.host_id as held_controller, d.decided_at as held_at,
                               replace(lower(d.decision), '_', ' ') as "What", m.name as "Who",
                               o.name as "For which organisation"
                          from decision d
                          join referral r on r.id = d.referral_id
                          left join organisation o on o.id = d.decided_for
                          left join organisation_member m
                            on m.organisation_id = d.decided_for and m.subject = d.decided_by
                         where r.person_id = any(:ids)
                         order by d.id
                        """, ids);
    }

    private Section assignments(List<UUID> ids) {
        return rows.section("Who worked with you", """
                        select 'assignment:' || a.id as held_key, r.host_id as held_controller, a.given_at as held_at,
                               m.name as "Who", case a.part when 'CASE' then 'Your worker' else 'Works with you too' end as "As what",
                               a.until as "Until"
                          from assignment a
                          join referral r on r.id = a.referral_id
                          left join organisation_member m on m.organisation_id = r.host_id and m.subject = a.worker
                         where r.person_id = any(:ids)
                         order by a.id
                        """, ids);
    }

    private Section redirections(List<UUID> ids) {
        return rows.section("Teams that sent your referral on", """
                        select 'redirection:' || d.id as held_key, d.from_host as held_controller,
                               d.redirected_at as held_at, f.name as "From", t.name as "To",
                               replace(lower(d.reason), '_', ' ') as "Why", d.note as "Note",
                               d.note is not null as held_health, d.note is not null as held_third_party
                          from redirection d
                          join referral r on r.id = d.referral_id
                          left join organisation f on f.id = d.from_host
                          left join organisation t on t.id = d.to_host
                         where r.person_id = any(:ids)
                         order by d.id
                        """, ids);
    }

    private Section withdrawals(List<UUID> ids) {
        return rows.section("When the team that asked wanted it back", """
                        select 'withdrawal:' || w.id as held_key, r.referrer_id as held_controller, w.asked_at as held_at,
                               replace(lower(w.reason), '_', ' ') as "Why", w.note as "Note", w.agreed as "Agreed",
                               w.answered_at as "Answered",
                               w.note is not null as held_health, true as held_third_party
                          from withdrawal_request w
                          join referral r on r.id = w.referral_id
                         where r.person_id = any(:ids)
                         order by w.id
                        """, ids);
    }

    private Section hopes(List<UUID> ids) {
        return rows.section("What was hoped for, and what came of it", """
                        select 'hope:' || h.id as held_key, r.host_id as held_controller, h.said_at as held_at,
                               h.hoped_for as "Hoped for", lower(h.outcome) as "Whether it helped", true as held_health
                          from hope h
                          join referral r on r.id = h.referral_id
                         where r.person_id = any(:ids)
                         order by h.id
                        """, ids);
    }

    private Section namedServices(List<UUID> ids) {
        return rows.section("Services that you were told about", """
                        select 'named:' || r.id || ':' || n.service_id as held_key, r.host_id as held_controller,
                               n.named_at as held_at, l.name as "Service"
                          from named_service n
                          join referral r on r.id = n.referral_id
                          left join listing l on l.service_id = n.service_id
                         where r.person_id = any(:ids)
                         order by r.id, n.service_id
                        """, ids);
    }

    private Section reviews(List<UUID> ids) {
        return rows.section("When you and your worker did not say the same", """
                        select 'review:' || v.id as held_key, r.host_id as held_controller, v.raised_at as held_at,
                               lower(v.worker_says) as "Your worker said", lower(v.person_says) as "You said",
                               v.note as "What was found", m.name as "Who looked", v.settled_at as "When",
                               v.note is not null as held_health, v.note is not null as held_third_party
                          from review v
                          join referral r on r.id = v.referral_id
                          left join organisation_member m on m.organisation_id = r.host_id and m.subject = v.settled_by
                         where r.person_id = any(:ids)
                         order by v.id
                        """, ids);
    }

    private Section reopenings(List<UUID> ids) {
        return rows.section("When a referral went on after its end", """
                        select 'reopening:' || o.id as held_key, r.host_id as held_controller, o.reopened_at as held_at,
                               replace(lower(o.reason), '_', ' ') as "Why", o.note as "Note", m.name as "Who",
                               replace(lower(o.ending), '_', ' ') as "How it had ended",
                               replace(lower(o.ending_reason), '_', ' ') as "Why it had ended",
                               o.ending_note as "Note at the end",
                               o.ending_advice as "What the team that asked had been told", o.ended_at as "Ended",
                               true as held_third_party
                          from reopening o
                          join referral r on r.id = o.referral_id
                          left join organisation_member m on m.organisation_id = r.host_id and m.subject = o.reopened_by
                         where r.person_id = any(:ids)
                         order by o.id
                        """, ids);
    }

    private Section privateWords(List<UUID> ids) {
        var entries = jdbc.sql("""
                        select w.referral_id, r.host_id, w.begun_at, w.answered_at, w.form_version, w.answers
                          from private_word w join referral r on r.id = w.referral_id
                         where r.person_id = any(:ids)
                         order by w.referral_id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> privateWord(row))
                .list();
        return new Section("What you answered by yourself on a worker's phone", entries);
    }

    /// Their own words, about their health and those around them.
    private Entry privateWord(ResultSet row) throws SQLException {
        var said = Answers.of(json.readValue(row.getString("answers"), RAW));
        var lines = forms.find("private", row.getInt("form_version")).map(said::readAgainst).orElse(List.of()).stream()
                .map(answered -> new Line(answered.label(), answered.value()))
                .toList();
        return new Entry(
                "private:" + row.getObject("referral_id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                lines,
                true,
                concerns(said, true));
    }

    /// Not with whom: that is theirs.
    private Section linked(List<UUID> ids) {
        return rows.section("Requests that were sent together with others", """
                        select 'linked:' || l.referral_id as held_key, r.referrer_id as held_controller,
                               r.submitted_at as held_at, r.reference as "Reference",
                               (select count(*) from linked_referral o
                                 where o.link_id = l.link_id and o.referral_id <> l.referral_id) as "With how many others",
                               true as held_third_party
                          from linked_referral l
                          join referral r on r.id = l.referral_id
                         where r.person_id = any(:ids)
                         order by l.referral_id
                        """, ids);
    }

    private Section visits(List<UUID> ids) {
        return rows.section("When a worker went out to you", """
                        select 'visit:' || v.id as held_key, v.organisation_id as held_controller,
                               v.begun_at as held_at, v.begun_at as "Went out", m.name as "Who",
                               v.back_by as "Said to be back by", v.safe_at as "Known to be safe"
                          from visit v
                          join referral r on r.id = v.referral_id
                          left join organisation_member m
                            on m.organisation_id = v.organisation_id and m.subject = v.worker
                         where r.person_id = any(:ids)
                         order by v.begun_at, v.id
                        """, ids);
    }

    private Section recordCopies(List<UUID> ids) {
        return rows.section("What your GP practice copied into its own record", """
                        select 'copy:' || c.referral_id || ':' || c.stage as held_key, r.referrer_id as held_controller,
                               c.copied_at as held_at, replace(lower(c.stage), '_', ' ') as "What",
                               c.copied_by_name as "Who copied it"
                          from record_copy c
                          join referral r on r.id = c.referral_id
                         where r.person_id = any(:ids)
                         order by c.referral_id, c.copied_at
                        """, ids);
    }

    private Section claims(List<UUID> ids) {
        return rows.section("When somebody signed in with the code of your request", """
                        select 'claim:' || c.referral_id as held_key, r.host_id as held_controller,
                               c.claimed_at as held_at, r.reference as "Reference",
                               exists (select from account a
                                        where a.subject = c.claimed_by
                                          and r.person_id in (select ids_of_person(a.person_id))) as "It was you",
                               true as held_third_party
                          from self_referral_claim c
                          join referral r on r.id = c.referral_id
                         where r.person_id = any(:ids) and c.claimed_at is not null
                         order by c.claimed_at, c.referral_id
                        """, ids);
    }

    private Section shownToWorkers(List<UUID> ids) {
        return rows.section("What workers see of you in their lists", """
                        select 'name:' || n.person_id as held_key, n.display_name as "Name", n.birth_date as "Born"
                          from person_name n
                         where n.person_id = any(:ids)
                         order by n.person_id
                        """, ids);
    }
}
