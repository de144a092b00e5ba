package org.whatmatters.budget.holding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.whatmatters.budget.holding.Route;

record AskRequest(
        @NotNull UUID personId,
        @NotNull Route route,

        @NotBlank(message = "Say what the money is for.") @Size(max = 500)
        String purpose) {}
