package org.whatmatters.benchmarks.load;

import java.util.List;
import org.whatmatters.careplan.aboutme.AboutMe;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.platform.messaging.OutgoingEvent;

/// What somebody has said matters to them, and their plan.
record PlanHistory(AboutMe aboutMe, Plan plan, List<OutgoingEvent> events, List<Deed> deeds) {}
