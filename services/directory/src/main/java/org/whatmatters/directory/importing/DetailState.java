package org.whatmatters.directory.importing;

/// What an editor has said of a phone number or e-mail address that seems to be one person's. Nobody reads it but where
/// it is `SHOWN`.
public enum DetailState {
    WAITING,
    SHOWN,
    LEFT_OUT
}
