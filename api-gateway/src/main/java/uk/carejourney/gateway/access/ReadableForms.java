package uk.carejourney.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Locale;

/**
 * Refuses a form or a query that can't be read before anybody asks for a field of it: the server's
 * own complaint repeats what was typed, and would end in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public final class ReadableForms extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!isFiles(request)) {
                request.getParameterMap();
            }
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }

    /** Files are read where they are wanted, and by whom they may be sent. */
    private static boolean isFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
