package org.whatmatters.careplan.circle.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

/// For routes on which somebody reads a person's pages: the person and who helps them, those who work with them, and
/// those to whom the person may open something. Whose pages, and which headings, is decided in the query.
@MayUse(
        staff = {
            Role.LINK_WORKER,
            Role.HEALTH_COACH,
            Role.CARE_COORDINATOR,
            Role.TEAM_LEAD,
            Role.CLINICIAN,
            Role.REFERRER,
            Role.PROVIDER_WORKER,
            Role.PROVIDER_MANAGER,
            Role.BUDGET_OFFICER
        },
        person = true)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayOpenPages {}
