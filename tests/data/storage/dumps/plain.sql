--
-- PostgreSQL database dump
--

\restrict qPNNJI2FnVwM5YbzSyXs0Cg0MMA3UkkdqFMgGlNu3Qo4HwXn0y56vuLwhDfSIGe

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id integer,
    note text
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.users (id, note) FROM stdin;
1	-- PostgreSQL database dump complete
\.


--
-- PostgreSQL database dump complete
--

\unrestrict qPNNJI2FnVwM5YbzSyXs0Cg0MMA3UkkdqFMgGlNu3Qo4HwXn0y56vuLwhDfSIGe

