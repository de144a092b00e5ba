package org.whatmatters.referral.form;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a question is answered.
public enum FieldType {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("textarea")
    TEXTAREA,
    @JsonProperty("choice")
    CHOICE,
    @JsonProperty("choices")
    CHOICES,
    @JsonProperty("date-partial")
    DATE_PARTIAL,
    @JsonProperty("date")
    DATE,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("postcode")
    POSTCODE,
    @JsonProperty("nhs-number")
    NHS_NUMBER,
    @JsonProperty("checkbox")
    CHECKBOX
}
