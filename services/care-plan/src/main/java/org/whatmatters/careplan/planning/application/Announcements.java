package org.whatmatters.careplan.planning.application;

import org.whatmatters.careplan.planning.PlanEvent;

/// Lets the others know what has happened to a plan.
public interface Announcements {

    void announce(PlanEvent event);
}
