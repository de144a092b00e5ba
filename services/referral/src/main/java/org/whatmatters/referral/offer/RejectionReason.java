package org.whatmatters.referral.offer;

/// Why a provider cannot take somebody now, as a code that may leave the service.
public enum RejectionReason {
    NO_CAPACITY,
    NOT_ELIGIBLE,
    OUT_OF_AREA,
    MISSING_INFORMATION,
    LACK_OF_RESOURCES,
    RISK_TOO_HIGH,
    CANNOT_CONTACT,
    ALREADY_KNOWN,
    OTHER
}
