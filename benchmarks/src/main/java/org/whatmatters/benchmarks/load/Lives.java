package org.whatmatters.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.Intake;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Submission;

/// Invents lives. The same seed, the same end of history and the same town give the same life to the same number.
final class Lives {

    /// Referrals of one person, at most: their numbers lie side by side.
    static final int MOST_CASES = 3;

    private static final int DAYS_OF_HISTORY = 730;
    private static final double MEAN_DAYS_OF_A_CASE = 275;
    private static final double FROM_A_PRACTICE = 0.6;
    private static final double BUDGETS_AMONG_PLANS = 0.034;

    private final long seed;
    private final Instant until;
    private final Town town;
    private final Numbers numbers;
    private final Residents residents;
    private final List<Town.Agency> practices;
    private final List<Town.Agency> otherAgencies;

    /// @param until where history ends; a whole day, so that the same day gives the same lives
    Lives(long seed, LocalDate until, Town town) {
        this.seed = seed;
        this.until = until.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.town = town;
        this.numbers = new Numbers(seed);
        this.residents = new Residents(town, numbers, until.minusDays(DAYS_OF_HISTORY + 1));
        this.practices =
                town.agencies().stream().filter(Town.Agency::isPractice).toList();
        this.otherAgencies =
                town.agencies().stream().filter(agency -> !agency.isPractice()).toList();
    }

    Numbers numbers() {
        return numbers;
    }

    private record Referred(Town.Agency agency, Instant at) {}

    Life life(int number) {
        var dice = new Dice(seed, number);
        var resident = residents.resident(number, dice);
        var referred = referred(resident, dice);
        var cases = new ArrayList<CaseHistory>();
        for (var one : referred) {
            cases.add(unfold((long) number * MOST_CASES + cases.size(), resident, one, dice));
        }
        var person = cases.getFirst().referral().person().value();
        var keeping = new RecordKeeping(resident, dice);
        for (var i = 0; i < cases.size(); i++) {
            if (i > 0) {
                keeping.referredAgain(cases.get(i), referred.get(i).agency());
            }
            Optional.ofNullable(cases.get(i).talk()).ifPresent(talk -> keeping.spokenWith(person, talk));
        }
        var plan = plan(person, cases, dice);
        return new Life(
                keeping.history(person, referred.getFirst().agency()),
                List.copyOf(cases),
                plan.map(Planned::history),
                plan.flatMap(planned -> budget(planned, dice)));
    }

    /// Somebody who might be taken for another comes only once.
    private List<Referred> referred(Resident resident, Dice dice) {
        var drawn = dice.share();
        var times = !resident.isUnmistakable() || drawn < 0.25 ? 1 : drawn < 0.65 ? 2 : MOST_CASES;
        var referred = new ArrayList<Referred>();
        while (referred.size() < times) {
            var isPatient = resident.nhsNumber() != null && dice.chance(FROM_A_PRACTICE);
            var agency = dice.pick(isPatient ? practices : otherAgencies);
            var ago = Duration.ofMinutes(dice.between(60, DAYS_OF_HISTORY * 24 * 60));
            var at = until.minus(ago);
            referred.add(new Referred(agency, agency.isPractice() ? officeHours(at) : at));
        }
        referred.sort(Comparator.comparing(Referred::at));
        return referred;
    }

    private Instant officeHours(Instant at) {
        var open = WorkingHours.from(at);
        return open.isBefore(until) ? open : at;
    }

    private CaseHistory unfold(long number, Resident resident, Referred referred, Dice dice) {
        var agency = referred.agency();
        var at = referred.at();
        var answers = new FormAnswers(resident, dice).to(agency);
        var practice = resident.practice() != null ? resident.practice() : agency.practice();
        var host = town.hostFor(practice, resident.district());
        var submission = submission(number, agency, host, answers, practice, at, dice);
        var over = at.plus(Duration.ofHours(1)).plus(dice.daysOfMean(MEAN_DAYS_OF_A_CASE));
        var isOver = over.isBefore(until);
        var casework = new Casework(number, submission, town, host, dice, isOver ? over : until).untilStop();
        return (isOver ? casework.ended(over) : casework).history();
    }

    private Submission submission(
            long number,
            Town.Agency agency,
            Town.Host host,
            Answers answers,
            @Nullable String practice,
            Instant at,
            Dice dice) {
        var referral = new Referral(
                new ReferralId(dice.id(at)),
                new PersonId(dice.id(at)),
                agency.kind(),
                new OrganisationId(agency.id()),
                new OrganisationId(host.id()),
                at,
                new Submitted(at),
                1);
        var by = new WorkerId(dice.pick(agency.referrers()).subject());
        return new Submission(
                referral, numbers.reference(number, 0), agency.form(), 1, by, null, new Intake(answers), practice);
    }

    private record Planned(PlanHistory history, CaseHistory.Talk talk) {}

    private static Optional<Planned> plan(UUID person, List<CaseHistory> cases, Dice dice) {
        for (var found : cases) {
            var talk = found.talk();
            if (talk != null) {
                return Planning.with(person, found, dice).map(plan -> new Planned(plan, talk));
            }
        }
        return Optional.empty();
    }

    private Optional<BudgetHistory> budget(Planned planned, Dice dice) {
        var from = planned.history().plan().state().at().plus(Duration.ofHours(2));
        if (!from.isBefore(planned.talk().until()) || !dice.chance(BUDGETS_AMONG_PLANS)) {
            return Optional.empty();
        }
        var until = planned.talk().until();
        return Optional.of(new Budgeting(town.purse(), planned.history(), planned.talk(), dice, from, until).history());
    }
}
