package org.whatmatters.careplan.held.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.circle.Holdings;
import org.whatmatters.platform.web.HeldRows;

/// About Me in every version, and the plans of one person.
@Repository
class PlanHoldings implements Holdings {

    private final HeldRows rows;

    PlanHoldings(JdbcClient jdbc) {
        this.rows = new HeldRows(jdbc);
    }

    @Override
    public List<Section> on(List<UUID> ids) {
        return List.of(aboutMe(ids), plans(ids), goals(ids), actions(ids), given(ids));
    }

    /// Under one heading people are named, and who helps the person may have written any of them.
    private Section aboutMe(List<UUID> ids) {
        return rows.section("About you", """
                        select 'about-me:' || p.person_id || ':' || p.heading || ':' || p.since_version as held_key,
                               p.said_to_organisation as held_controller, p.written_at as held_at,
                               replace(lower(p.heading), '_', ' ') as "About what", p.words as "Your words",
                               p.said_to_name as "Who wrote it down", p.since_version as "From version",
                               p.until_version as "Until version", p.heading = 'MY_WELLNESS' as held_health,
                               p.heading = 'PEOPLE_IMPORTANT'
                                   or (p.said_to_name is not null and p.said_to_organisation is null) as held_third_party
                          from about_me_passage p
                         where p.person_id = any(:ids)
                         order by p.written_at, p.heading
                        """, ids);
    }

    private Section plans(List<UUID> ids) {
        return rows.section("Your plan", """
                        select 'plan:' || p.id as held_key, p.opened_at as held_at,
                               replace(lower(p.state), '_', ' ') as "Where it stands", p.state_at as "Since",
                               p.referral_id is not null as "It came from a request for support"
                          from plan p
                         where p.person_id = any(:ids)
                         order by p.id
                        """, ids);
    }

    private Section goals(List<UUID> ids) {
        return rows.section("What you want to reach", """
                        select 'goal:' || g.id as held_key, g.said_to_organisation as held_controller, g.set_at as held_at,
                               g.text as "Goal", g.importance as "How important, 1 to 10",
                               g.said_to_name as "Who wrote it down"
                          from goal g join plan p on p.id = g.plan_id
                         where p.person_id = any(:ids)
                         order by g.id
                        """, ids);
    }

    /// Who does something may be a neighbour or a daughter.
    private Section actions(List<UUID> ids) {
        return rows.section("What will be done", """
                        select 'action:' || a.goal_id || ':' || a.position as held_key,
                               g.said_to_organisation as held_controller, g.set_at as held_at, a.what as "What",
                               a.who as "Who does it", a.due as "By when", a.confidence as "How sure you are, 1 to 10",
                               true as held_third_party
                          from action a
                          join goal g on g.id = a.goal_id
                          join plan p on p.id = g.plan_id
                         where p.person_id = any(:ids)
                         order by a.goal_id, a.position
                        """, ids);
    }

    private Section given(List<UUID> ids) {
        return rows.section("What you were given to read", """
                        select 'given-resource:' || g.id as held_key, g.said_to_organisation as held_controller,
                               g.given_at as held_at, p.title as "What", g.resource_id as "Its number in the directory",
                               g.said_to_name as "Who gave it", g.texted_at as "We texted where it is",
                               true as held_health,
                               g.said_to_name is not null and g.said_to_organisation is null as held_third_party
                          from given_resource g left join published_resource p using (resource_id)
                         where g.person_id = any(:ids)
                         order by g.id
                        """, ids);
    }
}
