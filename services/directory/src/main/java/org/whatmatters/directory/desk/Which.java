package org.whatmatters.directory.desk;

/// Which listings somebody wants to see.
enum Which {
    /// Nobody has made sure of them yet: written here, or fed with their group on the platform.
    WAITING("(s.life = 'SUBMITTED' or s.life = 'LISTED' and o.platform_organisation_id is not null)"),
    /// To be looked at now, or within the fifteen days in which their owner is reminded.
    DUE("s.life in ('ASSURED', 'ASSURANCE_DUE') and s.due_on <= :remind"),
    STALE("s.life in ('STALE', 'INACTIVE') and s.due_on is not null"),
    /// Feeds of the caller's organisation say something else of them now than when an editor put it right.
    DISPUTED("""
            s.id in (select d.service_id from disputed_edit d)
            and exists (select from import_job j where j.source = s.source and j.organisation_id = :organisation)
            """),
    /// What the caller's organisation runs or writes.
    OURS("(o.platform_organisation_id = :organisation or s.written_by = :organisation)");

    private final String condition;

    Which(String condition) {
        this.condition = condition;
    }

    /// On `service s` and `organisation o`.
    String condition() {
        return condition;
    }
}
