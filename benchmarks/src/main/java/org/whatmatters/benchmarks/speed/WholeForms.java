package org.whatmatters.benchmarks.speed;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.whatmatters.benchmarks.speed.Order.Model;

/// What it costs that an officer answers every question of the form, at length, instead of the few that are needed.
final class WholeForms implements Benchmark {

    private static final int CONNECTIONS = 4;
    private static final Duration EACH = Duration.ofSeconds(20);

    /// A whole form may cost so much of the rate of a thin one.
    private static final double AT_LEAST = 0.8;

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        SubmitReferral.warm(ground);
        var thin = measured(ground, DoorstepForms::thin);
        var whole = measured(ground, DoorstepForms::whole);
        var thinAgain = measured(ground, DoorstepForms::thin);
        var wholeAgain = measured(ground, DoorstepForms::whole);
        var aim = Aim.rate(AT_LEAST * (thin.rate() + thinAgain.rate()) / 2);
        return List.of(
                Row.of("the seven answers that are needed", thin, null),
                Row.of("every question answered, at length", whole, aim),
                Row.of("the seven again", thinAgain, null),
                Row.of("every question again", wholeAgain, aim));
    }

    private static Outcome measured(Ground ground, IntFunction<String> form) throws Exception {
        ground.awaitQuiet();
        return SubmitReferral.send(ground, Model.CLOSED, CONNECTIONS, EACH, form);
    }
}
