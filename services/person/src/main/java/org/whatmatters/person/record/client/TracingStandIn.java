package org.whatmatters.person.record.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.application.Tracing;
import org.whatmatters.person.record.client.StandInAnswers.Known;

/// Stands where the national service would be asked. It asks nobody: it knows the invented people it is configured
/// with, and their numbers begin with 999, which no real one does.
@Component
@ConditionalOnProperty(name = "whatmatters.tracing.service", havingValue = "stand-in")
@EnableConfigurationProperties(StandInAnswers.class)
class TracingStandIn implements Tracing {

    private final StandInAnswers answers;

    TracingStandIn(StandInAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Answer byNumber(NhsNumber number, PartialDate birthDate) {
        return one(known -> known.hadNumber(number))
                .map(known -> known.wasBornOn(birthDate) ? known.found() : new Answer.DoesNotFit())
                .orElseGet(Answer.NobodyOrSeveral::new);
    }

    @Override
    public Answer byDemographics(Name name, PartialDate birthDate, @Nullable Postcode postcode) {
        return one(known -> known.isCalled(name) && known.wasBornOn(birthDate) && known.mayLiveAt(postcode))
                .<Answer>map(Known::found)
                .orElseGet(Answer.NobodyOrSeveral::new);
    }

    private Optional<Known> one(Predicate<Known> meant) {
        if (answers.down()) {
            throw new Away("the stand-in is told to be down");
        }
        List<Known> found = answers.known().stream().filter(meant).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
