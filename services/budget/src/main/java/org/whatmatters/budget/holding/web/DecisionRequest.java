package org.whatmatters.budget.holding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record DecisionRequest(
        @NotBlank(message = "Give the reason for your decision.") @Size(max = 1000)
        String reason) {}
