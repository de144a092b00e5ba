package org.whatmatters.careplan.planning.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PlanRequest(@NotNull UUID personId, @Nullable UUID referralId) {}
