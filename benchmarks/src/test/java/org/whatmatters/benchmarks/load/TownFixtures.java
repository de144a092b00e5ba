package org.whatmatters.benchmarks.load;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A town as small as the demo's.
final class TownFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final Town.Worker TRIAGER = worker(1, "Tess Hale");
    static final Town.Worker SAM = worker(2, "Sam Reed");
    static final Town.Worker OFFICER = worker(3, "Bo Finch");

    static final Town HARROWDALE = new Town(
            List.of(
                    new Town.Host(
                            organisation(1),
                            "harrowdale-link-workers",
                            "Harrowdale Link Workers",
                            List.of("X90001"),
                            List.of("XW1", "XW2"),
                            true,
                            List.of(TRIAGER),
                            List.of(SAM)),
                    new Town.Host(
                            organisation(2),
                            "harrowdale-community-trust",
                            "Harrowdale Community Trust",
                            List.of(),
                            List.of("XW7"),
                            false,
                            List.of(TRIAGER),
                            List.of(worker(4, "Noor Abel")))),
            List.of(
                    agency(3, "GP_PRACTICE", "gp", "X90001"),
                    agency(4, "FIRE", "fire", null),
                    agency(5, "POLICE", "police", null),
                    agency(6, "JOBCENTRE", "job-centre", null)),
            List.of(new Town.Group(organisation(7), organisation(8), List.of(worker(5, "Gil Moss")))),
            new Town.Purse(organisation(9), List.of(OFFICER), List.of(OFFICER, worker(6, "Ida Crane"))));

    private TownFixtures() {}

    private static Town.Agency agency(int number, String kind, String form, @Nullable String practice) {
        return new Town.Agency(organisation(number), kind, form, practice, List.of(worker(number, "Referrer")));
    }

    private static Town.Worker worker(int number, String name) {
        return new Town.Worker(UUID.fromString("019b0000-0000-7000-8000-%012x".formatted(number)), name);
    }

    private static UUID organisation(int number) {
        return UUID.fromString("019a0000-0000-7000-8000-%012x".formatted(number));
    }
}
