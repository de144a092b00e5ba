package org.whatmatters.budget.holding.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record IndicativeAmountRequest(
        @Min(1) @Max(SubmissionRequest.A_MILLION_POUNDS) long amountPence,

        @NotBlank(message = "Say how the person is told.") @Size(max = 200)
        String toldHow) {}
