package org.whatmatters.portal.signin;

/// The sign-in has run out, or a service no longer takes the token: the visitor has to sign in again.
public final class SignInNeeded extends RuntimeException {}
