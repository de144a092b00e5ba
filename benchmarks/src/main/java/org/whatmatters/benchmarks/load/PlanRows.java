package org.whatmatters.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.careplan.aboutme.AboutMe;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.planning.Goal;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.PlanState;

/// About Me, plans and goals.
final class PlanRows implements ServiceRows {

    private record Tables(
            CopyTable aboutMe,
            CopyTable passage,
            CopyTable plan,
            CopyTable goal,
            CopyTable action,
            TellingRows telling) {

        Tables() {
            this(
                    new CopyTable("about_me", "person_id", "version"),
                    new CopyTable(
                            "about_me_passage",
                            "person_id",
                            "heading",
                            "since_version",
                            "words",
                            "author",
                            "said_to_name",
                            "said_to_organisation",
                            "written_at"),
                    new CopyTable(
                            "plan", "id", "person_id", "referral_id", "state", "state_at", "opened_at", "version"),
                    new CopyTable(
                            "goal",
                            "id",
                            "plan_id",
                            "text",
                            "importance",
                            "author",
                            "said_to_name",
                            "said_to_organisation",
                            "set_at"),
                    new CopyTable("action", "goal_id", "position", "what", "who", "due", "confidence"),
                    new TellingRows());
        }

        void copyInto(Connection connection) throws SQLException {
            for (var table : List.of(aboutMe, passage, plan, goal, action)) {
                table.copyInto(connection);
            }
            telling.copyInto(connection);
        }
    }

    @Override
    public List<Life> missing(List<Life> lives, Connection connection) throws SQLException {
        var planned = lives.stream().filter(life -> life.plan().isPresent()).toList();
        var ids = planned.stream().flatMap(life -> planOf(life).stream()).toList();
        var known = ServiceRows.known("plan", ids, connection);
        return planned.stream()
                .filter(life -> planOf(life).filter(known::contains).isEmpty())
                .toList();
    }

    private static Optional<UUID> planOf(Life life) {
        return life.plan().map(history -> history.plan().id().value());
    }

    @Override
    public void write(List<Life> lives, Connection connection) throws SQLException {
        var tables = new Tables();
        lives.stream().flatMap(life -> life.plan().stream()).forEach(history -> {
            add(history.aboutMe(), tables);
            add(history.plan(), tables);
            history.events().forEach(tables.telling()::tell);
            history.deeds().forEach(tables.telling()::did);
        });
        tables.copyInto(connection);
    }

    private static void add(AboutMe aboutMe, Tables tables) {
        var person = aboutMe.person().value();
        tables.aboutMe().add(person, aboutMe.version());
        aboutMe.passages().forEach((heading, passage) -> {
            var worker = passage.author() instanceof Author.SaidTo saidTo ? saidTo : null;
            tables.passage()
                    .add(
                            person,
                            heading,
                            passage.since(),
                            passage.words(),
                            passage.author().subject(),
                            worker == null ? null : worker.name(),
                            worker == null ? null : worker.organisation(),
                            passage.writtenAt());
        });
    }

    private static void add(Plan plan, Tables tables) {
        var state = switch (plan.state()) {
            case PlanState.Draft _ -> "DRAFT";
            case PlanState.InConversation _ -> "IN_CONVERSATION";
        };
        tables.plan()
                .add(
                        plan.id().value(),
                        plan.person().value(),
                        plan.referral(),
                        state,
                        plan.state().at(),
                        plan.openedAt(),
                        plan.version());
        plan.goals().forEach(goal -> add(plan, goal, tables));
    }

    private static void add(Plan plan, Goal goal, Tables tables) {
        var worker = goal.author() instanceof Author.SaidTo saidTo ? saidTo : null;
        tables.goal()
                .add(
                        goal.id().value(),
                        plan.id().value(),
                        goal.text(),
                        goal.importance().value(),
                        goal.author().subject(),
                        worker == null ? null : worker.name(),
                        worker == null ? null : worker.organisation(),
                        goal.setAt());
        for (var position = 0; position < goal.actions().size(); position++) {
            var action = goal.actions().get(position);
            tables.action()
                    .add(
                            goal.id().value(),
                            position,
                            action.what(),
                            action.who(),
                            action.when(),
                            action.confidence().value());
        }
    }
}
