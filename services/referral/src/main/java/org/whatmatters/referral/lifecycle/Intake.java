package org.whatmatters.referral.lifecycle;

import java.util.Optional;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.NhsNumber;
import org.whatmatters.referral.form.Phone;
import org.whatmatters.referral.form.Postcode;

/// What the answers say about who the person is and where they belong, in its normal shape.
public record Intake(Answers answers) {

    private static final String NOT_SURE = "NOT_SURE";

    public Optional<String> givenName() {
        return answers.text("givenName").map(String::strip);
    }

    public Optional<String> familyName() {
        return answers.text("familyName").map(String::strip);
    }

    public Optional<String> birthDate() {
        return answers.text("birthDate").map(String::strip);
    }

    public Optional<String> nhsNumber() {
        return answers.text("nhsNumber").flatMap(NhsNumber::parse).map(NhsNumber::digits);
    }

    public Optional<String> addressLine() {
        return answers.text("addressLine").map(String::strip);
    }

    public Optional<Postcode> postcode() {
        return answers.text("postcode").flatMap(Postcode::parse);
    }

    public boolean noFixedAbode() {
        return answers.ticked("noFixedAbode");
    }

    public Optional<String> phone() {
        return answers.text("phone").flatMap(Phone::parse).map(Phone::e164);
    }

    /// Its name or its code, as the referrer knew it.
    public Optional<String> gpPractice() {
        return answers.text("gpPractice").map(String::strip);
    }

    /// Link work where nobody asked for anything else, or could tell.
    public Support support() {
        return answers.text("supportAsked")
                .filter(asked -> !asked.equals(NOT_SURE))
                .map(Support::valueOf)
                .orElse(Support.LINK_WORK);
    }

    public Optional<String> language() {
        return answers.text("language");
    }

    public boolean interpreterNeeded() {
        return answers.ticked("interpreterNeeded");
    }
}
