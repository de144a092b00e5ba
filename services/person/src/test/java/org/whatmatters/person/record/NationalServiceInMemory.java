package org.whatmatters.person.record;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.person.record.application.Tracing;

/// What the national service would say, as a test tells it.
@Component
public class NationalServiceInMemory implements Tracing {

    private record Known(NhsNumber asked, Details details) {}

    private final List<Known> known = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    /// From now on it knows somebody by their number.
    void knows(Details details) {
        known.add(new Known(numberOf(details), details));
    }

    /// From now on it knows somebody by a number that theirs superseded, too.
    void superseded(String old, Details details) {
        known.add(new Known(new NhsNumber(old), details));
        knows(details);
    }

    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
    }

    @Override
    public Answer byNumber(NhsNumber number, PartialDate birthDate) {
        return one(person -> person.asked().equals(number))
                .map(found -> String.valueOf(found.birthDate()).startsWith(birthDate.toString())
                        ? new Answer.Found(numberOf(found), found)
                        : new Answer.DoesNotFit())
                .orElseGet(Answer.NobodyOrSeveral::new);
    }

    @Override
    public Answer byDemographics(Name name, PartialDate birthDate, @Nullable Postcode postcode) {
        return one(person -> person.details().name().equals(name)
                        && birthDate.equals(person.details().birthDate()))
                .<Answer>map(found -> new Answer.Found(numberOf(found), found))
                .orElseGet(Answer.NobodyOrSeveral::new);
    }

    private Optional<Details> one(Predicate<Known> meant) {
        if (down) {
            throw new Away("the test says so");
        }
        return known.stream().filter(meant).map(Known::details).findFirst();
    }

    private static NhsNumber numberOf(Details details) {
        return Optional.ofNullable(details.nhsNumber()).orElseThrow();
    }
}
