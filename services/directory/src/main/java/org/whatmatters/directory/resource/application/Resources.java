package org.whatmatters.directory.resource.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.resource.Condition;
import org.whatmatters.directory.resource.Format;
import org.whatmatters.directory.resource.Kind;
import org.whatmatters.directory.resource.Resource;
import org.whatmatters.directory.resource.ResourceId;
import org.whatmatters.platform.web.PageRequest;

/// Where resources are kept.
public interface Resources {

    void add(Resource resource);

    Optional<Resource> find(ResourceId id);

    /// Answers false if somebody else has changed it meanwhile; nothing is changed then.
    boolean save(Resource resource);

    /// Those that are offered and fit, the last put down first; one more than the page shows.
    List<Resource> look(Wanted wanted, PageRequest page);

    /// What somebody looks for. Each part is null where it is left open.
    ///
    /// @param words plain words, perhaps mistyped
    record Wanted(
            @Nullable String words,
            @Nullable Kind kind,
            @Nullable Condition condition,
            @Nullable String language,
            @Nullable Format format) {}
}
