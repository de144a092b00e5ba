package org.whatmatters.careplan.given;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.circle.Reader;

/// Where it is kept what people were given.
public interface GivenResources {

    /// Answers false where the person has it already.
    boolean add(Given given);

    /// Empty for a reader to whom the person's plan is not open.
    Optional<Opened<Given>> find(GivenId id, Reader reader);

    /// What the person has, the last first, each with what the directory says of it; under any of their ids.
    List<Kept> of(PersonId person, Reader reader, @Nullable UUID after, int limit);

    void takeBack(GivenId id);

    void texted(GivenId id, Instant at);

    /// What a person has, and what the directory says of it now.
    record Kept(Given given, PublishedResource resource) {}
}
