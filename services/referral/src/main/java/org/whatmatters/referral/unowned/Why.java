package org.whatmatters.referral.unowned;

/// Why nobody has a referral. Whatever else is open somebody has: the host's triage queue, the team that was asked
/// something, the waiting list, a worker.
public enum Why {
    /// No host serves the place.
    NO_HOST,
    /// It has not been answered who the person is, so the host sees no more than that somebody is coming.
    NOT_IDENTIFIED,
    /// The host took it on, and gave it to no worker and put it on no waiting list.
    NOT_ASSIGNED,
    /// Whoever has it does not work there any more.
    WORKER_LEFT,
    /// Whoever has it has been away for more than one working day, and nobody stands in.
    WORKER_AWAY
}
