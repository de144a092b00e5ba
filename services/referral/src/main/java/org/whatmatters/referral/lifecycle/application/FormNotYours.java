package org.whatmatters.referral.lifecycle.application;

/// The form belongs to another kind of agency.
public final class FormNotYours extends RuntimeException {

    public FormNotYours(String form) {
        super("Your organisation does not use the form " + form + ".");
    }
}
