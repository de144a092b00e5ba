package org.whatmatters.faults.inflicted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Scene;
import org.whatmatters.faults.traffic.Answer;
import org.whatmatters.faults.traffic.Answer.Accepted;

/// Fifty times the same form at the same moment, as when somebody taps again and again.
public final class SameForm implements Fault {

    private static final int TWINS = 50;

    @Override
    public String name() {
        return "same-form";
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        try (var stretch = scene.underLoad(name())) {
            var referrals = new HashSet<Object>();
            var wrong = 0;
            for (var time = 0; time < scene.times(); time++) {
                var form = stretch.submissions().coming();
                var ofThisForm = new HashSet<Object>();
                for (var answer : atOnce(
                        () -> scene.device().submit(List.of(scene.settings().address()), form))) {
                    switch (answer) {
                        case Accepted accepted -> ofThisForm.add(accepted.referral());
                        case Answer.Refused _, Answer.Unanswered _ -> wrong++;
                    }
                }
                ofThisForm.add(stretch.submissions().awaitPromise(form));
                wrong += ofThisForm.size() - 1;
                referrals.addAll(ofThisForm);
            }
            return stretch.judged(
                    name(),
                    scene.times(),
                    List.of(),
                    Map.of("twins at once", TWINS, "referrals of them", referrals.size()),
                    Invariant.none("twins answered otherwise than the first", wrong));
        }
    }

    private static List<Answer> atOnce(Callable<Answer> submit) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(TWINS, submit))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
