package org.whatmatters.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a worker may do in their organisation. Each is a group of the organisation in the sign-in service, so a
/// role never reaches further than the organisation the token speaks for.
public enum Role {
    REFERRER,
    CARE_NAVIGATOR,
    TRIAGER,
    LINK_WORKER,
    HEALTH_COACH,
    CARE_COORDINATOR,
    TEAM_LEAD,
    PROVIDER_WORKER,
    PROVIDER_MANAGER,
    COMMUNITY_BUILDER,
    DIRECTORY_EDITOR,
    DIRECTORY_ASSURER,
    CLINICIAN,
    BUDGET_OFFICER,
    BUDGET_APPROVER,
    FINANCE_OFFICER,
    IG_OFFICER,
    ANALYST,
    FORM_EDITOR,
    ORG_ADMIN,
    ICS_ADMIN,
    OPERATOR;

    /// Those that reach beyond the organisation that gives them: only the integrated care board has them, and only the
    /// system's own administrators make more of their kind.
    public static final Set<Role> BEYOND_AN_ORGANISATION = Set.of(ICS_ADMIN, OPERATOR);

    /// The role's name in the sign-in service and in events, such as `link-worker`.
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The role of that name; empty for a group that is no role of ours.
    public static Optional<Role> of(String kebab) {
        return Arrays.stream(values())
                .filter(role -> role.kebab().equals(kebab))
                .findFirst();
    }
}
