package org.whatmatters.referral.held;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.circle.Holdings;
import org.whatmatters.platform.web.HeldRows;

/// Referrals of one person with all that was done about them. What other services told this one is theirs to answer.
@Repository
class ReferralHoldings implements Holdings {

    private final HeldRows rows;
    private final FormHoldings forms;
    private final MeetingHoldings meetings;

    ReferralHoldings(JdbcClient jdbc, FormHoldings forms, MeetingHoldings meetings) {
        this.rows = new HeldRows(jdbc);
        this.forms = forms;
        this.meetings = meetings;
    }

    @Override
    public List<Section> on(List<UUID> ids) {
        return List.of(
                referrals(ids),
                forms.answers(ids),
                forms.amendments(ids),
                questions(ids),
                meetings.contacts(ids),
                meetings.appointments(ids),
                meetings.putRight(ids),
                meetings.notes(ids),
                meetings.visits(ids),
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
                forms.privateWords(ids),
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
                               case r.support when 'COACHING' then 'health coaching'
                                    when 'CO_ORDINATION' then 'care co-ordination' else 'link work' end
                                   as "Kind of support",
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
