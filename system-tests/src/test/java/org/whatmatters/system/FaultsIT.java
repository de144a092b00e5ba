package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.system.Harrowdale.machineRoom;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Recovery;
import org.whatmatters.faults.Scene;
import org.whatmatters.faults.inflicted.KilledPart;
import org.whatmatters.faults.inflicted.LostAnswer;
import org.whatmatters.faults.inflicted.Repeats;
import org.whatmatters.faults.inflicted.SameForm;
import org.whatmatters.local.platform.Part;

/// The short half of `./run faults`, once each and under a light load.
@Isolated("what it kills, everybody misses")
class FaultsIT {

    private static final int FORMS_A_SECOND = 8;

    @ParameterizedTest
    @MethodSource("theShortHalf")
    void what_was_accepted_is_there_once_and_everybody_has_heard_of_it(Fault fault) throws Exception {
        var folder = Path.of("target", "faults");
        try (var scene = Scene.withoutTexts(machineRoom().installation(), FORMS_A_SECOND, 1, folder)) {
            var finding = fault.befall(scene);

            assertThat(finding.load().refused()).isEmpty();
            assertThat(finding.load().unanswered()).isZero();
            assertThat(finding.load().accepted()).isPositive();
            assertThat(finding.recoveries()).allMatch(Recovery::isWhole);
            assertThat(finding.checks()).filteredOn(check -> !check.holds()).isEmpty();
        }
    }

    static Stream<Fault> theShortHalf() {
        return Stream.of(new SameForm(), new KilledPart(Part.REFERRAL), new LostAnswer(), new Repeats());
    }
}
