package org.whatmatters.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.careplan.aboutme.AboutMe;
import org.whatmatters.careplan.aboutme.Heading;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.planning.Action;
import org.whatmatters.careplan.planning.Confidence;
import org.whatmatters.careplan.planning.Goal;
import org.whatmatters.careplan.planning.GoalId;
import org.whatmatters.careplan.planning.Importance;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.PlanEvent;
import org.whatmatters.careplan.planning.PlanId;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.plan.AboutMeWrittenV1;
import org.whatmatters.contracts.plan.GoalSetV1;
import org.whatmatters.contracts.plan.PlanOpenedV1;
import org.whatmatters.platform.messaging.OutgoingEvent;

/// Writes down what a person says when they plan with a worker, as the care-plan service would.
final class Planning {

    private static final double PLANS = 0.7;
    private static final List<String> MOST_IMPORTANT = List.of(
            "My grandchildren, and that I can stay in my own home.",
            "That people knock and wait. I am slow to the door.",
            "To sleep through a night again.",
            "My dog. I go nowhere without him.",
            "To be asked before anything is arranged.");
    private static final List<String> PEOPLE = List.of(
            "My sister rings on Sundays.",
            "My neighbour has a key.",
            "There is nobody just now.",
            "My two best friends.");
    private static final List<String> DOS = List.of(
            "Please speak to me, not over me.",
            "Do not phone before ten.",
            "Write down what was agreed, in large print.");
    private static final List<String> GOALS = List.of(
            "I want to walk to the market and back.",
            "I want to eat with other people once a week.",
            "I want to open my letters on the day they come.",
            "I want to swim again, like before.",
            "I want to video call my brother by myself.",
            "I want to get one night's rest from caring each week.");
    private static final List<String> STEPS = List.of(
            "Go along once and look", "Ring and ask for a time", "Ask a friend to come too", "Put it in the calendar");

    private final UUID person;
    private final CaseHistory found;
    private final CaseHistory.Talk talk;
    private final Author author;
    private final Dice dice;
    private final List<OutgoingEvent> events = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    private Planning(UUID person, CaseHistory found, CaseHistory.Talk talk, Dice dice) {
        this.person = person;
        this.found = found;
        this.talk = talk;
        this.author = new Author.SaidTo(
                talk.worker().subject(), talk.worker().name(), talk.host().id());
        this.dice = dice;
    }

    /// Nobody has to plan, and for some the case was over before.
    static Optional<PlanHistory> with(UUID person, CaseHistory found, Dice dice) {
        var talk = found.talk();
        if (talk == null || !talk.at().plus(Duration.ofDays(21)).isBefore(talk.until()) || !dice.chance(PLANS)) {
            return Optional.empty();
        }
        return Optional.of(new Planning(person, found, talk, dice).history());
    }

    private PlanHistory history() {
        var at = talk.at().plus(dice.hours(24, 168));
        var aboutMe = AboutMe.notYetWritten(new PersonId(person)).write(words(), author, at);
        told(person, AboutMeWrittenV1.TYPE, 1, at, new AboutMeWrittenV1(person, aboutMe.version(), at));
        did("write about-me", at);
        return new PlanHistory(aboutMe, plan(at.plus(Duration.ofMinutes(15))), events, deeds);
    }

    private Map<Heading, String> words() {
        var words = new EnumMap<Heading, String>(Heading.class);
        words.put(Heading.WHAT_IS_MOST_IMPORTANT, dice.pick(MOST_IMPORTANT));
        if (dice.chance(0.6)) {
            words.put(Heading.PEOPLE_IMPORTANT, dice.pick(PEOPLE));
        }
        if (dice.chance(0.4)) {
            words.put(Heading.PLEASE_DO_AND_DONT, dice.pick(DOS));
        }
        return words;
    }

    private Plan plan(Instant at) {
        var referral = found.referral().id().value();
        var opened = Plan.open(new PlanId(dice.id(at)), new PersonId(person), referral, at);
        tell(opened.event());
        did("open plan", at);
        var plan = opened.plan();
        for (var goal = dice.between(0, 2); goal > 0; goal--) {
            var set = plan.setGoal(goal(plan.state().at().plus(dice.hours(1, 48))));
            tell(set.event());
            did("set goal", set.event().at());
            plan = set.plan();
        }
        return plan;
    }

    private Goal goal(Instant at) {
        var confidence = new Confidence(dice.between(Confidence.LEAST, Confidence.MOST));
        var steps =
                dice.chance(0.8) ? List.of(new Action(dice.pick(STEPS), "me", null, confidence)) : List.<Action>of();
        var importance = new Importance(dice.between(Importance.LEAST, Importance.MOST));
        return new Goal(new GoalId(dice.id(at)), dice.pick(GOALS), importance, steps, author, at);
    }

    private void tell(PlanEvent event) {
        var plan = event.plan();
        var id = plan.id().value();
        switch (event) {
            case PlanEvent.Opened opened ->
                told(id, PlanOpenedV1.TYPE, 1, opened.at(), new PlanOpenedV1(id, person, plan.referral(), opened.at()));
            case PlanEvent.GoalSet set ->
                told(
                        id,
                        GoalSetV1.TYPE,
                        plan.version(),
                        set.at(),
                        new GoalSetV1(id, person, set.goal().id().value(), set.at()));
        }
    }

    private void told(UUID key, String type, long version, Instant at, Record fact) {
        events.add(OutgoingEvent.of(dice.id(at), "care-plan", Topic.PLAN_EVENTS, key, type, version, at, fact));
    }

    private void did(String action, Instant at) {
        deeds.add(new Deed(at, talk.worker().subject(), talk.host().id(), action, "HOST", person));
    }
}
