package org.whatmatters.directory.life.application;

import java.util.Map;
import java.util.UUID;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Role;

/// What a worker may see and change of listings, for their organisation.
///
/// @param edits any listing that a feed publishes or that is submitted, and what their own organisation writes
/// @param assures any listing that is not still being written
/// @param provides whatever their own organisation runs
public record Desk(UUID organisation, boolean edits, boolean assures, boolean provides) {

    /// The wall, as a condition on `service s` and `organisation o`. Its parameters: [#parameters].
    public static final String REACHED = """
            (s.life <> 'DRAFT' and (:edits or :assures)
             or s.written_by = :organisation and :edits
             or o.platform_organisation_id = :organisation and :provides)
            """;

    public Map<String, Object> parameters() {
        return Map.of("organisation", organisation, "edits", edits, "assures", assures, "provides", provides);
    }

    public static Desk of(Actor.Staff actor) {
        return new Desk(
                actor.organisationId(),
                actor.has(Role.DIRECTORY_EDITOR),
                actor.has(Role.DIRECTORY_ASSURER),
                actor.has(Role.PROVIDER_WORKER) || actor.has(Role.PROVIDER_MANAGER));
    }

    /// The same worker, of whose roles only this one counts for what they are doing.
    public Desk asProvider() {
        return new Desk(organisation, false, false, provides);
    }

    /// The same worker, without what they may do as the assurer of others.
    public Desk asEditorOrProvider() {
        return new Desk(organisation, edits, false, provides);
    }
}
