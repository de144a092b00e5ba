package org.whatmatters.budget.holding;

/// Under what right or rule the money is given. So far only a one-off sum that nobody is entitled to; the routes with a
/// legal right (continuing healthcare, aftercare, wheelchairs) need steps that this service does not have yet.
public enum Route {
    DISCRETIONARY
}
