package uk.carejourney.gateway.readers;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;
import java.io.PrintWriter;

/** A response that has something done once, before anything of it can be sent. */
final class BeforeAnswer extends HttpServletResponseWrapper {

    private final Runnable first;
    private boolean begun;

    BeforeAnswer(HttpServletResponse response, Runnable first) {
        super(response);
        this.first = first;
    }

    /** Does it now, unless it has been tried; if that fails what was to be sent is not. */
    void begin() {
        if (!begun) {
            begun = true;
            first.run();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        begin();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        begin();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        begin();
        super.flushBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        begin();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        begin();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        begin();
        super.sendRedirect(location);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        begin();
        super.sendRedirect(location, status, clearBuffer);
    }
}
