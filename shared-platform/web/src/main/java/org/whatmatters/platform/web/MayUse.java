package org.whatmatters.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may use a route at all; whose records they see through it is decided in the query. A route without it stops the
/// service from starting.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayUse {

    /// Workers with one of these roles.
    Role[] staff() default {};

    /// Any worker, whatever their role.
    boolean anyStaff() default false;

    /// Somebody signed in as themselves.
    boolean person() default false;

    /// Anyone at all, without signing in. Only under `/api/v1/public/` and `/open-referral-uk/`.
    boolean anyone() default false;
}
