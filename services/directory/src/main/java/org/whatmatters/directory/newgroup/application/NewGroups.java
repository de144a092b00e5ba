package org.whatmatters.directory.newgroup.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.directory.newgroup.NewGroup;
import org.whatmatters.directory.newgroup.NewGroupId;
import org.whatmatters.platform.web.PageRequest;

/// Where new groups are kept. Each organisation sees its own.
public interface NewGroups {

    void add(NewGroup group);

    Optional<NewGroup> find(NewGroupId id, UUID organisation);

    /// The last begun first; one more than the page shows.
    List<NewGroup> of(UUID organisation, PageRequest page);

    /// Answers false if somebody else has changed it meanwhile; nothing is changed then.
    boolean save(NewGroup group);
}
