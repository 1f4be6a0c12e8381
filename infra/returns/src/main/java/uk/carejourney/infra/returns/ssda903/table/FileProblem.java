package uk.carejourney.infra.returns.ssda903.table;

/**
 * Why a file can't be read.
 *
 * @param file the file's name; empty if the folder as a whole is meant
 * @param line the line it lies in, from 1; 0 if the whole file is meant
 * @param column the column's name; empty if the whole line is meant
 * @param why what is wrong
 * @param remedy what to do about it
 */
public record FileProblem(String file, int line, String column, String why, String remedy) {

    /** All of it in one line, such as "header.csv, line 3, CHILD: it is blank; fill it in". */
    public String sentence() {
        StringBuilder place = new StringBuilder(file.isEmpty() ? "the folder" : file);
        if (line > 0) {
            place.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            place.append(", ").append(column);
        }
        return place + ": " + why + "; " + remedy;
    }
}
