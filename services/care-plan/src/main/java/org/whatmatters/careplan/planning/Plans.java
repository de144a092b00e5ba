package org.whatmatters.careplan.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.circle.Reader;

/// All plans, each found only by those in the person's circle.
public interface Plans {

    Optional<Opened<Plan>> find(PlanId id, Reader reader);

    /// A person's plans, oldest first, under whichever of the person's ids they were opened.
    ///
    /// @param after the last plan of the page before; none for the first page
    List<Plan> of(PersonId person, Reader reader, @Nullable UUID after, int limit);

    /// Keeps a new plan.
    ///
    /// @return false if the person has an open one; nothing is changed then
    boolean add(Plan plan);

    /// Keeps the plan with the goal it has gained.
    ///
    /// @return false if the plan has changed meanwhile; nothing is changed then
    boolean save(Plan plan, Goal gained);
}
