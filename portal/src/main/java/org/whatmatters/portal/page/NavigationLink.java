package org.whatmatters.portal.page;

/// One entry of the navigation.
public record NavigationLink(String text, String href, boolean current) {}
